import type { KerioAccount } from './kerio-account.ts'
import type { KerioDomain } from './kerio-records.ts'
import type { KerioState } from './kerio-state.ts'
import { RpcError } from './rpc-error.ts'

export const builtInAdmin = (password: string): KerioAccount => ({
  id: '',
  domainId: '',
  loginName: 'Admin',
  fullName: '',
  password,
  role: 'BuiltInAdmin',
})

/** Vendor articles 360015198319 and 110070. */
const mostWrongAttempts = 3
const lockedForMs = 5 * 60_000

/** Checks names, passwords and roles; counts wrong attempts, and locks. */
export function createLogOn(state: KerioState): (userName: string, password: string) => KerioAccount {
  const wrong = new Map<KerioAccount, { count: number; last: number }>()
  const refuse = (): never => {
    throw new RpcError(state.variant.logOnFailureCode, 'Username or password is not correct.')
  }
  return (userName, password) => {
    const account = findAccount(state, userName)
    if (account === undefined) return refuse()
    const failures = wrong.get(account) ?? { count: 0, last: 0 }
    const isLocked = failures.count >= mostWrongAttempts && state.now() - failures.last < lockedForMs
    if (isLocked || account.password !== password) {
      wrong.set(account, { count: failures.count + 1, last: state.now() })
      return refuse()
    }
    wrong.delete(account)
    if (account.role === 'UserRole' && state.variant.plainUsers === 'refused-at-log-on') return refuse()
    return account
  }
}

/** A bare name means the primary domain or the built-in administrator; the aliases of a domain do not count. */
function findAccount({ accounts, data }: KerioState, userName: string): KerioAccount | undefined {
  const isMeant = ({ loginName, domainId }: KerioAccount): boolean => {
    const domain = data.domains.find(({ id }) => id === domainId)
    const names = domain === undefined ? [loginName] : namesOf(loginName, domain)
    return names.some((name) => name.toLowerCase() === userName.toLowerCase())
  }
  return accounts.find((account) => account.domainId === '' && isMeant(account)) ?? accounts.find(isMeant)
}

const namesOf = (loginName: string, { name, isPrimary }: KerioDomain): readonly string[] => [
  `${loginName}@${name}`,
  ...(isPrimary ? [loginName] : []),
]
