import { problemError } from '../../../shared/errors/problem-error.ts'
import type { LdapProtocol } from '../../../shared/configuration/generic-ldap.ts'

export interface ServerAddress {
  readonly host: string
  readonly port: number
}

const usualPort = { ldap: 389, 'ldap-tls': 389, 'ldap-ssl': 636 } as const satisfies Record<LdapProtocol, number>

/** `host`, `host:port`, `[IPv6]`, `[IPv6]:port`, or a bare IPv6 address. */
export function parseServerName(serverName: string, protocol: LdapProtocol): ServerAddress {
  const text = serverName.trim()
  const [, bracketed, plain, portText] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/u.exec(text) ?? []
  const host = bracketed ?? plain ?? (/^[0-9a-fA-F:.]+$/u.test(text) ? text : '')
  const port = portText === undefined ? usualPort[protocol] : Number(portText)
  if (host === '') throw invalid('must be a host name or address, with an optional :port')
  if (port < 1 || port > 65_535) throw invalid('the port must be between 1 and 65535')
  return { host, port }
}

const invalid = (reason: string) =>
  problemError('setting-invalid', 'settings', { parameters: { field: 'connection.serverName', reason } })

/** Whether what is sent stays within this machine. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|::1|0*(:0*){6}:0*1)$/iu.test(host)
