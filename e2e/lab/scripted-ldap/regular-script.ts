import { startTlsOid } from '../../../electron/connectors/sample/ldap-server/ldap-oids.ts'
import { resultCode } from '../../../electron/connectors/sample/ldap-server/result-code.ts'
import type { LdapScript } from './ldap-script.ts'

/** What a server does where its script says nothing. */
export const regularScript = (startTls: 'offered' | 'not-offered'): Required<LdapScript> => ({
  connected: () => 'serve',
  bind: (_request, reply) => reply.done(),
  search: (_request, reply) => reply.done(),
  extended: (request, reply) => {
    if (request.operation.oid === startTlsOid && startTls === 'offered') reply.startTls()
    else reply.done(resultCode.protocolError)
  },
  other: (request, reply) => {
    if (request.operation.kind === 'other') reply.done(resultCode.unwillingToPerform)
  },
})
