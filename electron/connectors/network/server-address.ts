import { because, type Reason } from '../../../shared/text/reason.ts'

/** A host with its port, as an administrator types it in one field. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
}

export type ParsedServerAddress =
  { readonly kind: 'address'; readonly address: ServerAddress } | { readonly kind: 'invalid'; readonly reason: Reason }

/** `host`, `host:port`, `[IPv6]`, `[IPv6]:port`, or a bare IPv6 address. */
export function parseServerAddress(serverName: string, usualPort: number): ParsedServerAddress {
  const text = serverName.trim()
  const [, bracketed, plain, portText] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/u.exec(text) ?? []
  const host = bracketed ?? plain ?? (/^[0-9a-fA-F:.]+$/u.test(text) ? text : '')
  const port = portText === undefined ? usualPort : Number(portText)
  if (host === '') return { kind: 'invalid', reason: because('not-server') }
  if (port < 1 || port > 65_535) return { kind: 'invalid', reason: because('not-port') }
  return { kind: 'address', address: { host, port } }
}
