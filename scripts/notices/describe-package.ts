import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { suppliedLicences } from './supplied-licences.ts'

export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** They ask for their text to be passed on, and for nothing that concerns our own source. A new one is a decision. */
const allowedLicences: readonly string[] = ['MIT', 'ISC', 'BSD-3-Clause', 'BlueOak-1.0.0']

const described = z.object({ name: z.string(), version: z.string(), license: z.string().default('none') })
/** A text, a Markdown file, or neither; never a module of that name. */
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/iu

/** Throws where it may not be shipped, or not without a text that is not there. */
export function describePackage(folder: string): BundledPackage {
  const { name, version, license } = described.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  if (!allowedLicences.includes(license)) {
    throw new Error(
      `${name} ${version} may not be bundled: its licence is ${license}. Allowed: ${allowedLicences.join(', ')}.`,
    )
  }
  const text = licenceTexts(name, folder).join('\n\n')
  if (text === '')
    throw new Error(`${name} ${version} may not be bundled: it brings no text of its licence, ${license}.`)
  return { name, version, licence: license, text }
}

function licenceTexts(name: string, folder: string): readonly string[] {
  const own = readdirSync(folder).filter((file) => licenceFile.test(file))
  const supplied = suppliedLicences.filter((one) => one.name.test(name)).flatMap(({ files }) => files)
  const files = [...own.sort().map((file) => join(folder, file)), ...supplied]
  return files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim())
}
