import { problemError } from '../../../../shared/errors/problem-error.ts'
import { readAccount, type KerioAccount } from '../records/kerio-account.ts'
import type { KerioSession } from '../session/kerio-session.ts'

/** Who is logged on; rejects where that account may administer nothing. */
export async function requireAccount(session: KerioSession): Promise<KerioAccount> {
  const { host, userName: name } = session
  const method = 'Session.whoAmI'
  const account = readAccount(await session.call({ method, params: {}, stage: 'bind' }))
  if (account === null) {
    throw problemError('kerio-answer-invalid', 'bind', { parameters: { host, method, part: 'userDetails' } })
  }
  if (account.view !== 'nothing') return account
  throw problemError('kerio-rights-missing', 'bind', { parameters: { host, name, role: account.role } })
}
