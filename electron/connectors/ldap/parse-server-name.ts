import { problemError } from '../../../shared/errors/problem-error.ts'
import type { LdapProtocol } from '../../../shared/configuration/generic-ldap.ts'
import { parseServerAddress, type ServerAddress } from '../network/server-address.ts'

const usualPort = { ldap: 389, 'ldap-tls': 389, 'ldap-ssl': 636 } as const satisfies Record<LdapProtocol, number>

/** `host`, `host:port`, `[IPv6]`, `[IPv6]:port`, or a bare IPv6 address. */
export function parseServerName(serverName: string, protocol: LdapProtocol): ServerAddress {
  const parsed = parseServerAddress(serverName, usualPort[protocol])
  if (parsed.kind === 'address') return parsed.address
  throw problemError('setting-invalid', 'settings', {
    parameters: { field: 'connection.serverName', reason: parsed.reason },
  })
}
