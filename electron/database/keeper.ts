import { randomUUID } from 'node:crypto'
import { readFile, unlink, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { isGone, processIdentitySchema, type ProcessFacts } from './process-identity.ts'

/** Of several programs over one data folder, one has a duty, as keeping the schedule or renaming archive folders. */
export interface Keeper {
  /** Whether it is this one; it takes over where nobody does. */
  claim(): Promise<boolean>
  release(): Promise<void>
}

export interface KeeperParts {
  readonly file: string
  /** One process at a time works under the lock of a file. */
  readonly withFileLock: <Value>(file: string, work: () => Promise<Value>) => Promise<Value>
  readonly process: ProcessFacts
}

const keeperSchema = z.strictObject({ ...processIdentitySchema.shape, token: z.string() })

export function createKeeper({ file, withFileLock, process }: KeeperParts): Keeper {
  const own = { ...process.current, token: randomUUID() }
  const judge = async (): Promise<'own' | 'other' | 'free'> => {
    const present = await readKeeper(file)
    if (present?.token === own.token) return 'own'
    return present === null || isGone(present, process) ? 'free' : 'other'
  }
  return {
    claim: async () => {
      const seen = await judge()
      if (seen !== 'free') return seen === 'own'
      return withFileLock(file, async () => {
        const present = await judge()
        if (present === 'free') await writeFile(file, JSON.stringify(own), { mode: 0o600 })
        return present !== 'other'
      })
    },
    release: async () => {
      if ((await judge()) === 'own') await unlink(file)
    },
  }
}

/** Half written or damaged is the same as none: whoever finds it so looks again under the lock. */
async function readKeeper(file: string) {
  try {
    const parsed = keeperSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
