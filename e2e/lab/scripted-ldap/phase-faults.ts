import { startTlsOid } from '../../../electron/connectors/sample/ldap-server/ldap-oids.ts'
import type { LdapScript } from './ldap-script.ts'

/** Where a server may fall silent; the middle of a page is `stallAtPage`. */
export type StallPhase = 'before-anything' | 'start-tls-answer' | 'start-tls-handshake' | 'bind' | 'search'
export const stallPhases = [
  'before-anything',
  'start-tls-answer',
  'start-tls-handshake',
  'bind',
  'search',
] as const satisfies readonly StallPhase[]

const stall = (): void => undefined

/** Silence in one phase; the rest as `script` says. On the TLS port `before-anything` stalls the handshake. */
export function stallingIn(phase: StallPhase, script: LdapScript = {}): LdapScript {
  switch (phase) {
    case 'before-anything':
      return { ...script, connected: () => 'ignore' }
    case 'start-tls-answer':
      return { ...script, extended: stall }
    case 'start-tls-handshake':
      return {
        ...script,
        extended: (request, reply) => {
          if (request.operation.oid !== startTlsOid) return script.extended?.(request, reply)
          reply.done()
          reply.ignoreInput()
        },
      }
    case 'bind':
      return { ...script, bind: stall }
    case 'search':
      return { ...script, search: stall }
  }
}

/** Every connection ends after `bytes` bytes of answers; to cut TLS records use `startFaultyProxy`. */
export const cuttingAfter = (bytes: number, script: LdapScript = {}): LdapScript => ({
  ...script,
  connected: (_connection, reply) => {
    reply.cutAfter(bytes)
    return 'serve'
  },
})

export const byteByByte = (script: LdapScript): LdapScript => ({
  ...script,
  connected: (_connection, reply) => {
    reply.byteByByte()
    return 'serve'
  },
})

/** The first `count` connections are served, later ones are closed at once. */
export const onlyConnections = (count: number, script: LdapScript): LdapScript => ({
  ...script,
  connected: (connection, reply) => {
    if (connection.id <= count) return 'serve'
    reply.close()
    return 'ignore'
  },
})

export const bindAnswers = (code: number, message = '', script: LdapScript = {}): LdapScript => ({
  ...script,
  bind: (_request, reply) => reply.done(code, { message }),
})

export const searchAnswers = (code: number, message = '', script: LdapScript = {}): LdapScript => ({
  ...script,
  search: (_request, reply) => reply.done(code, { message }),
})
