import { hashPassword, matchesHash, parseHash } from './password-hash.ts'
import { areWeaker, type ScryptParameters } from './scrypt-parameters.ts'

/** `replacement`: the same password under the present parameters, where the stored hash is weaker. */
type PasswordVerdict = { readonly kind: 'right'; readonly replacement: string | null } | { readonly kind: 'wrong' }

export interface PasswordChecker {
  hash(password: string): Promise<string>
  /** Without a hash the same work is done and the answer is `wrong`: whether there is one cannot be told by the time. */
  check(password: string, stored: string | null): Promise<PasswordVerdict>
}

export function createPasswordChecker(parameters: ScryptParameters): PasswordChecker {
  const hash = (password: string) => hashPassword(password, parameters)
  return {
    hash,
    check: async (password, stored) => {
      const parsed = stored === null ? null : parseHash(stored)
      if (parsed === null) {
        await hash(password)
        return { kind: 'wrong' }
      }
      if (!(await matchesHash(password, parsed))) return { kind: 'wrong' }
      return { kind: 'right', replacement: areWeaker(parsed.parameters, parameters) ? await hash(password) : null }
    },
  }
}
