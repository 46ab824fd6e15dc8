import { problemError, ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import { detectBaseDn, listNamingContexts, readRootDse } from './root-dse.ts'

/** The base DN that is set, once it has been seen to exist; or the one that the server serves. */
export async function resolveBaseDn(
  session: LdapSession,
  connection: ConnectionSettings,
  signal: AbortSignal,
): Promise<string> {
  const { baseDn, credentials } = connection
  if (baseDn === '') return detectBaseDn(session, signal)
  return requireBaseDn(session, { baseDn, name: credentials?.name ?? 'anonymous' }, signal)
}

/** The base DN, once it has been seen to exist. `name`: whoever looks, for the message. */
export async function requireBaseDn(
  session: LdapSession,
  { baseDn, name }: { readonly baseDn: string; readonly name: string },
  signal: AbortSignal,
): Promise<string> {
  const entry = await withProposals(session, signal, () =>
    session.inStage('base-dn').readEntry(baseDn, ['1.1'], signal),
  )
  if (entry !== null) return baseDn
  const namingContexts = listNamingContexts(await readRootDse(session, signal))
  throw problemError('base-dn-not-found', 'base-dn', {
    parameters: { baseDn, name, namingContexts },
  })
}

/** A base DN that the server does not know or does not understand: its message lists the ones that it has. */
export async function withProposals<Value>(
  session: LdapSession,
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    const { code, parameters } = thrown.problem
    if (code !== 'base-dn-not-found' && code !== 'base-dn-invalid') throw thrown
    const namingContexts = listNamingContexts(await readRootDse(session, signal))
    throw problemError(code, 'base-dn', { parameters: { ...parameters, namingContexts }, cause: thrown })
  }
}
