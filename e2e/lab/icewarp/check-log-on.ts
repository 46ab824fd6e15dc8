import { loginNameOf } from './company-view.ts'
import type { DoubleState } from './double-state.ts'
import { emailOf, type LabAccount } from './lab-records.ts'

export type LogOnVerdict =
  { readonly kind: 'welcome'; readonly account: LabAccount } | { readonly kind: 'refused'; readonly uid: string }

/** The outcomes in the order in which 14.3 decides: the password first, then the account, then the second factor. */
export function checkLogOn({ company, variant }: DoubleState, name: string, password: string): LogOnVerdict {
  if (variant.logOnFrom === 'elsewhere-only') return { kind: 'refused', uid: 'login_ip_invalid' }
  const account = company.accounts.find(
    (candidate) => candidate.type === 0 && isCalled(candidate, name, variant.logOnPolicy),
  )
  if (account?.password === undefined || account.password !== password)
    return { kind: 'refused', uid: 'auth_login_invalid' }
  if ((account.state ?? 0) === 1 || account.state === 2) return { kind: 'refused', uid: 'account_disabled_2' }
  if (account.secondFactor === 'required') return { kind: 'refused', uid: 'auth_two_factor_required' }
  return { kind: 'welcome', account }
}

/** With the policy "user name" a full address is no log-on name (ICEWARP-A17). */
const isCalled = (account: LabAccount, name: string, policy: 'address' | 'user-name'): boolean =>
  loginNameOf(account, policy).toLowerCase() === name.toLowerCase() ||
  (policy === 'address' && emailOf(account).toLowerCase() === name.toLowerCase())
