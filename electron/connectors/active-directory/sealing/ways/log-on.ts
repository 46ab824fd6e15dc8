import type { Socket } from 'node:net'
import { userInfo } from 'node:os'
import type { ProblemError } from '../../../../../shared/errors/problem-error.ts'
import type { TextParameters } from '../../../../../shared/text/fill-template.ts'
import { realmOf } from '../gssapi/kerberos-name.ts'
import type { SealedSessionOptions } from '../sealed-session-options.ts'
import type { ContextStep, MechanismName, SecurityContext } from '../security-context.ts'

/** What all ways of logging on share. */
export interface LogOn {
  readonly options: SealedSessionOptions
  /** Connected, and nothing said yet. */
  readonly socket: Socket
  /** Made by `withinLimit`, for the whole log-on. */
  readonly signal: AbortSignal
  /** Told why a way could not be taken, before the next one is. */
  readonly passOver: (problem: ProblemError) => void
}

/** A context with its first token; nothing of it has gone to the directory. Whoever has it disposes of it. */
export interface PreparedLogOn {
  readonly mechanism: MechanismName
  readonly context: SecurityContext
  readonly first: ContextStep
}

/** Who logs on, for what is said about it. */
export const accountOf = ({ credentials }: SealedSessionOptions): string =>
  credentials.kind === 'password' ? credentials.userName : userInfo().username

/** For what is said about a failure. */
export function logOnFacts(options: SealedSessionOptions): TextParameters {
  const { controllerName, endpoint } = options
  return {
    host: endpoint.host,
    port: endpoint.port,
    name: accountOf(options),
    realm: realmOf(controllerName) ?? controllerName,
    service: `ldap/${controllerName}`,
  }
}

/** A context that fails at its first step is of no use to anybody. */
export async function prepare(
  mechanism: MechanismName,
  context: SecurityContext,
  signal: AbortSignal,
): Promise<PreparedLogOn> {
  try {
    return { mechanism, context, first: await context.step(null, signal) }
  } catch (error) {
    context.dispose()
    throw error
  }
}
