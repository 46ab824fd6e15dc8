import type { BundledPackage } from './describe-package.ts'

const line = '-'.repeat(80)

const introduction = `Third-party notices of Directory Services Console

The program contains the packages listed below. Each stands under its own
licence, whose text follows its name. The licences of Electron and Chromium lie
beside the program, as LICENSE.electron.txt and LICENSES.chromium.html.
sqlite3 contains SQLite, which is in the public domain.`

/** Sorted: two builds of the same packages write the same file. */
export function renderNotices(packages: readonly BundledPackage[]): string {
  const distinct = [...new Map(packages.map((item) => [heading(item), item])).values()]
  const sorted = distinct.sort((one, other) => compare(heading(one), heading(other)))
  const list = sorted.map((item) => `  ${heading(item)}`).join('\n')
  const sections = sorted.map((item) => `${line}\n${heading(item)}\n${line}\n\n${item.text}\n`)
  return [introduction, `${list}\n`, ...sections].join('\n\n')
}

const heading = ({ name, version, licence }: BundledPackage): string => `${name} ${version} (${licence})`

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
