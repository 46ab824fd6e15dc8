import { readFile, writeFile } from 'node:fs/promises'
import { problemError } from '../../../shared/errors/problem-error.ts'
import { because, named, type Reason } from '../../../shared/text/reason.ts'

/** UTF-8 and nothing else: in another encoding every umlaut would silently become another letter. */
export async function readUtf8File(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (cause) {
    const reason = cause instanceof TypeError ? because('not-utf-8') : reasonOf(cause)
    throw problemError('list-file-unreadable', 'settings', { parameters: { file, reason }, cause })
  }
}

export async function writeTextFile(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (cause) {
    throw problemError('file-unwritable', 'settings', { parameters: { file, reason: reasonOf(cause) }, cause })
  }
}

const reasonOf = (thrown: unknown): Reason =>
  thrown instanceof Error && 'code' in thrown ? named(String(thrown.code)) : because('unknown-reason')
