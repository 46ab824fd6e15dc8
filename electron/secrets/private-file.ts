import { randomUUID } from 'node:crypto'
import { chmod, link, open, readFile, rename, stat, unlink } from 'node:fs/promises'

/** Files that only their owner may read: 0600. */
const ownerOnly = 0o600
const groupAndOthers = 0o077

/** null where the file does not exist. */
export async function readPrivateFile(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return null
    throw thrown
  }
}

/** Whole or not at all, also where the machine stops in between: a temporary file is flushed, then renamed. */
export async function replacePrivateFile(file: string, text: string): Promise<void> {
  const temporary = await writeTemporary(file, text)
  await rename(temporary, file).catch(async (thrown: unknown) => {
    await unlink(temporary).catch(() => undefined)
    throw thrown
  })
}

/** Like replacing, but an existing file stays: of two programs that create it at once, one wins. */
export async function createPrivateFile(file: string, text: string): Promise<void> {
  const temporary = await writeTemporary(file, text)
  try {
    await link(temporary, file)
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown
  } finally {
    await unlink(temporary)
  }
}

/** On Windows mode bits say nothing; there the folder's access list, inherited from the user's profile, protects. */
export async function isOpenToOthers(file: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(file)).mode & groupAndOthers) !== 0
}

async function writeTemporary(file: string, text: string): Promise<string> {
  const temporary = `${file}.${randomUUID()}.tmp`
  const handle = await open(temporary, 'wx', ownerOnly)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  // An unusual umask can take rights from the owner too.
  await chmod(temporary, ownerOnly)
  return temporary
}

const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code
