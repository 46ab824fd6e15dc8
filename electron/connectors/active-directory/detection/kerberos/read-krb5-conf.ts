import { posix } from 'node:path'
import { errorCode } from '../../../network/error-code.ts'
import type { DetectionEnvironment, MachineFiles } from '../detection-environment.ts'
import { parseKrb5Conf, type Krb5Line } from './parse-krb5-conf.ts'

export type Krb5Relation = Extract<Krb5Line, { kind: 'relation' }>

export interface Krb5File {
  readonly path: string
  readonly relations: readonly Krb5Relation[]
}

/** More than any machine has; ends a circle of includes. */
const fileLimit = 200

/** The files that KRB5_CONFIG names, else the usual one; those that exist, each with what it includes in its place. */
export async function readKrb5Conf({ variables, files }: DetectionEnvironment): Promise<readonly Krb5File[]> {
  const found: Krb5File[] = []
  for (const path of namedFiles(variables['KRB5_CONFIG'])) {
    const text = await files.readText(path).catch(nullIfMissing)
    if (text !== null) found.push({ path, relations: await withIncludes(text, { files, left: { count: fileLimit } }) })
  }
  return found
}

function nullIfMissing(thrown: unknown): null {
  if (errorCode(thrown) !== 'ENOENT') throw thrown
  return null
}

/** The places that `readKrb5Conf` looks into. */
export const namedFiles = (variable: string | undefined): readonly string[] => {
  const named = (variable ?? '').split(':').filter((path) => path !== '')
  return named.length === 0 ? ['/etc/krb5.conf'] : named
}

interface Reading {
  readonly files: MachineFiles
  readonly left: { count: number }
}

async function withIncludes(text: string, reading: Reading): Promise<readonly Krb5Relation[]> {
  const relations: Krb5Relation[] = []
  for (const line of parseKrb5Conf(text)) {
    if (line.kind === 'relation') relations.push(line)
    else for (const path of await includedFiles(line, reading)) relations.push(...(await readIncluded(path, reading)))
  }
  return relations
}

async function includedFiles(line: Exclude<Krb5Line, Krb5Relation>, { files }: Reading): Promise<readonly string[]> {
  if (line.kind === 'include') return [line.file]
  const names = await files.listNames(line.folder).catch(() => [])
  return names.filter(isIncluded).map((name) => posix.join(line.folder, name))
}

/** What an included file says; nothing where it cannot be read. */
async function readIncluded(path: string, reading: Reading): Promise<readonly Krb5Relation[]> {
  if (reading.left.count <= 0) return []
  reading.left.count -= 1
  const text = await reading.files.readText(path).catch(() => '')
  return withIncludes(text, reading)
}

/** Which files of a folder count (krb5.conf(5)): plain names, and since release 1.15 `.conf`, but no hidden ones. */
const isIncluded = (name: string): boolean => /^[\w-]+$/u.test(name) || /^[^.].*\.conf$/u.test(name)
