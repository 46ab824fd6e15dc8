import { isIP } from 'node:net'
import { problemError } from '../../../../shared/errors/problem-error.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

/** What the field "Server" says. Only a name without a port may be that of a domain. */
export type ServerSetting =
  | { readonly kind: 'empty' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'host'; readonly host: string; readonly port: number | null }

/** Empty, `name`, `name:port`, an address, `[IPv6]`, `[IPv6]:port`. */
export function parseServerSetting(server: string): ServerSetting {
  const text = server.trim()
  if (text === '') return { kind: 'empty' }
  if (isIP(text) !== 0) return { kind: 'host', host: text, port: null }
  const [, bracketed, plain, portText] =
    /^(?:\[([^\]]+)\]|([^\s:/@[\].][^\s:/@[\]]*))(?::(\d{1,5}))?$/u.exec(text) ?? []
  const port = portText === undefined ? null : Number(portText)
  if (bracketed !== undefined && isIP(bracketed) !== 6) throw invalid(because('not-host'))
  if (port !== null && (port < 1 || port > 65_535)) throw invalid(because('not-port'))
  const host = bracketed ?? plain
  if (host === undefined) throw invalid(because('not-server'))
  if (port !== null || isIP(host) !== 0 || isThisMachine(host)) return { kind: 'host', host, port }
  return { kind: 'name', name: host.replace(/\.$/u, '') }
}

/** RFC 6761, 6.3: never asked in DNS. */
const isThisMachine = (host: string): boolean => /^(.*\.)?localhost\.?$/iu.test(host)

const invalid = (reason: Reason) =>
  problemError('setting-invalid', 'settings', { parameters: { field: 'connection.server', reason } })
