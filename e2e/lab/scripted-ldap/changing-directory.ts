import type { LdapScript, ScriptedRequest } from './ldap-script.ts'
import type { SearchOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'

type SearchTest = (request: ScriptedRequest<SearchOperation>) => boolean

/** Asks for a further part of a long attribute. */
export const asksForRange: SearchTest = ({ operation }) => operation.attributes.some((name) => name.includes(';range='))

/** A directory that somebody works on: before each search that passes the test it becomes the next version, until the last. */
export function changingDirectory(versions: readonly LdapScript[], changesBefore: SearchTest): LdapScript {
  let current = 0
  return {
    ...versions[0],
    search: (request, reply) => {
      if (changesBefore(request)) current = Math.min(current + 1, versions.length - 1)
      versions[current]?.search?.(request, reply)
    },
  }
}
