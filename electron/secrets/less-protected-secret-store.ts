import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { problemError } from '../../shared/errors/problem-error.ts'
import { createPrivateFile } from './private-file.ts'
import type { SecretStore } from './secret-store.ts'

export interface LessProtectedOptions {
  readonly folder: string
  /** The store that takes the values. */
  readonly inner: SecretStore
  /** Asks the administrator, once. */
  readonly accepts: () => Promise<boolean>
}

/** Stays for ever where an administrator has accepted less protection once, whatever store is used later. */
const markName = 'secrets.less-protected'

export const isMarkedLessProtected = (folder: string): Promise<boolean> =>
  access(join(folder, markName)).then(
    () => true,
    () => false,
  )

/** Where the system protects nothing: no value is taken before the administrator has accepted that. */
export function guardLessProtected({ folder, inner, accepts }: LessProtectedOptions): SecretStore {
  return {
    ...inner,
    set: async (name, value) => {
      if (!(await isMarkedLessProtected(folder))) {
        if (!(await accepts())) throw problemError('secret-not-protected', 'settings', { parameters: { name } })
        await createPrivateFile(join(folder, markName), 'An administrator accepted this.\n')
      }
      await inner.set(name, value)
    },
  }
}
