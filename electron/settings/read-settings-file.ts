import { constants, readFileSync } from 'node:fs'
import { copyFile, unlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { problemError } from '../../shared/errors/problem-error.ts'
import { defaultSettings, parseSettings, type ParsedSettings, type SettingsContent } from './settings-file.ts'
import { because } from '../../shared/text/reason.ts'

/** Synchronous, because screens and services ask for a setting in passing; the file is small. */
export function readSettingsFile(file: string): ParsedSettings & { readonly isJson: boolean } {
  const text = readText(file)
  if (text === null) return { content: defaultSettings, isDamaged: false, isJson: true }
  try {
    return { ...parseSettings(JSON.parse(text)), isJson: true }
  } catch {
    return { content: defaultSettings, isDamaged: true, isJson: false }
  }
}

export interface OpenedSettings {
  readonly content: SettingsContent
  /** The name of the file that was kept aside. */
  readonly damagedFile: string | null
}

/** Nothing of a file that cannot be used is lost: it stays beside the new one. Only under the lock of the file. */
export async function keepAsideIfDamaged(file: string, now: Date): Promise<OpenedSettings> {
  const { content, isDamaged, isJson } = readSettingsFile(file)
  if (!isDamaged) return { content, damagedFile: null }
  const aside = await copyAside(file, now)
  // conf could not even open what is no JSON at all.
  if (!isJson) await unlink(file)
  return { content, damagedFile: basename(aside) }
}

/** Never over an earlier one. */
async function copyAside(file: string, now: Date): Promise<string> {
  const name = `${file}.damaged-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  for (let attempt = 1; ; attempt++) {
    const aside = attempt === 1 ? name : `${name}-${attempt}`
    try {
      await copyFile(file, aside, constants.COPYFILE_EXCL)
      return aside
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown
    }
  }
}

function readText(file: string): string | null {
  try {
    // Editors on Windows put a byte order mark before the text.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    const reason = because('not-readable')
    throw problemError('data-folder-unusable', 'settings', { parameters: { folder: file, reason }, cause })
  }
}
