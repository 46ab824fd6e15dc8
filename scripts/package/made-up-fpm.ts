/**
 * Stands in for fpm, which electron-builder calls to make a deb and fetches from the network: takes the same arguments,
 * and lets Debian's own dpkg-deb build the package. An option that it does not know is refused, never dropped.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ source: { ...text, short: 's' }, target: { ...text, short: 't' }, force: { type: 'boolean' } },
    ...{ depends: { ...list, short: 'd' }, 'deb-recommends': list, 'deb-compression': text, 'deb-priority': text },
    ...{ architecture: text, 'after-install': text, 'after-remove': text, description: text, version: text },
    ...{ package: text, name: text, maintainer: text, vendor: text, url: text, category: text, license: text },
    exclude: list,
  },
})

function given(name: keyof typeof values): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new Error(`fpm was not told --${name}`)
  return value
}

const lines = (words: string): readonly string[] => words.trim().split('\n')

const control = (): string =>
  [
    `Package: ${given('name')}`,
    `Version: ${given('version')}`,
    `Architecture: ${given('architecture')}`,
    `Maintainer: ${given('maintainer')}`,
    `Depends: ${(values.depends ?? []).join(', ')}`,
    `Recommends: ${(values['deb-recommends'] ?? []).join(', ')}`,
    `Section: ${given('category')}`,
    `Priority: ${given('deb-priority')}`,
    `Homepage: ${given('url')}`,
    `Description: ${lines(given('description'))
      .map((line) => line.trim())
      .join('\n ')}`,
    '',
  ].join('\n')

/** `from/=to` copies what is in a folder, `from=to` a file. */
function copyInto(root: string, mapping: string): void {
  const [from = '', to = ''] = mapping.split('=')
  const target = join(root, to)
  mkdirSync(from.endsWith('/') ? target : dirname(target), { recursive: true })
  if (from.endsWith('/')) cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  else copyFileSync(from, target)
}

function writeScript(root: string, name: 'postinst' | 'postrm', from: string): void {
  copyFileSync(from, join(root, 'DEBIAN', name))
  chmodSync(join(root, 'DEBIAN', name), 0o755)
}

const root = mkdtempSync(join(tmpdir(), 'made-up-fpm-'))
try {
  chmodSync(root, 0o755)
  for (const mapping of positionals) copyInto(root, mapping)
  for (const excluded of values.exclude ?? []) rmSync(join(root, excluded))
  mkdirSync(join(root, 'DEBIAN'))
  writeFileSync(join(root, 'DEBIAN/control'), control())
  writeScript(root, 'postinst', given('after-install'))
  writeScript(root, 'postrm', given('after-remove'))
  // Packed as it was asked to, but fast rather than small.
  const options = ['--root-owner-group', `-Z${given('deb-compression')}`, '-z1', '--build', root, given('package')]
  process.exitCode = spawnSync('dpkg-deb', options, { stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(root, { recursive: true, force: true })
}
