import type { Stage } from '../../../../shared/errors/stage.ts'
import { assertNever } from '../../../../shared/assert-never.ts'
import type { TextParameters } from '../../../../shared/text/fill-template.ts'
import type { LdapConnection } from './ldap-connection.ts'
import type { LdapDeadlines, LdapEndpoint } from './ldap-session.ts'
import { because } from '../../../../shared/text/reason.ts'

/** What the operations of a session share. */
export interface SessionContext {
  readonly connection: LdapConnection
  readonly endpoint: LdapEndpoint
  readonly deadlines: LdapDeadlines
  /** Where problems of this view of the session are said to have happened. */
  readonly stage: Stage
  readonly identity: SessionIdentity
}

interface SessionIdentity {
  /** Null: nobody has tried to bind; reads are anonymous. */
  boundName: string | null
  hasPagedSearch: boolean
}

export const sessionParameters = ({ endpoint, identity }: SessionContext): TextParameters => ({
  host: endpoint.host,
  port: endpoint.port,
  name: identity.boundName ?? because('anonymous'),
})

/** Milliseconds that a request of this stage may take. */
export function deadlineOf({ deadlines, stage }: SessionContext): number {
  switch (stage) {
    case 'protocol':
      return deadlines.protocol
    case 'bind':
      return deadlines.bind
    case 'base-dn':
      return deadlines.baseDn
    case 'name':
      return deadlines.name
    case 'tcp':
      return deadlines.tcp
    case 'tls':
      return deadlines.tls
    case 'settings':
    case 'files':
    case 'search':
    case 'groups':
    case 'mapping':
    case 'plan':
    case 'apply':
    case 'database':
      return deadlines.page
    default:
      return assertNever(stage)
  }
}
