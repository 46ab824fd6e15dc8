/** A host with its port, as an administrator types it in one field. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
}

export type ParsedServerAddress =
  { readonly kind: 'address'; readonly address: ServerAddress } | { readonly kind: 'invalid'; readonly reason: string }

/** `host`, `host:port`, `[IPv6]`, `[IPv6]:port`, or a bare IPv6 address. */
export function parseServerAddress(serverName: string, usualPort: number): ParsedServerAddress {
  const text = serverName.trim()
  const [, bracketed, plain, portText] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/u.exec(text) ?? []
  const host = bracketed ?? plain ?? (/^[0-9a-fA-F:.]+$/u.test(text) ? text : '')
  const port = portText === undefined ? usualPort : Number(portText)
  if (host === '') return { kind: 'invalid', reason: 'must be a host name or address, with an optional :port' }
  if (port < 1 || port > 65_535) return { kind: 'invalid', reason: 'the port must be between 1 and 65535' }
  return { kind: 'address', address: { host, port } }
}
