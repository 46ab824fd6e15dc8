import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import {
  pageProtocolPrefix,
  tokenProtocolPrefix,
  webSocketPath,
  webSocketProtocol,
} from '../../../shared/ipc/carriers.ts'

/** 256 bits. Every user of this machine reaches the port, so the token is not optional. */
export const createToken = (): string => randomBytes(32).toString('base64url')

export type Verdict = 'accepted' | 'wrong-host' | 'wrong-origin' | 'wrong-token' | 'wrong-path'

/** On every request, files too: a page of another name that resolves to 127.0.0.1 has another Host (DNS rebinding). */
export const isOwnHost = (request: IncomingMessage, host: string): boolean => request.headers.host === host

/** Whether a WebSocket may be opened (reference: electron and UI, section 8). */
export function checkUpgrade(request: IncomingMessage, host: string, token: string): Verdict {
  if (!isOwnHost(request, host)) return 'wrong-host'
  if (request.headers.origin !== `http://${host}`) return 'wrong-origin'
  if (request.url !== webSocketPath) return 'wrong-path'
  const offered = offeredProtocols(request)
  const presented = valueOf(offered, tokenProtocolPrefix)
  const isRight = offered.includes(webSocketProtocol) && presented !== undefined && isEqual(presented, token)
  return isRight ? 'accepted' : 'wrong-token'
}

/** By which a page is known again. One that gives no name of enough chance is a new page each time. */
export function pageOf(request: IncomingMessage): string {
  const name = valueOf(offeredProtocols(request), pageProtocolPrefix) ?? ''
  return /^[A-Za-z0-9_-]{43}$/u.test(name) ? name : createToken()
}

const offeredProtocols = ({ headers }: IncomingMessage): readonly string[] =>
  (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())

const valueOf = (offered: readonly string[], prefix: string): string | undefined =>
  offered.find((name) => name.startsWith(prefix))?.slice(prefix.length)

/** In constant time, over digests: they have equal length whatever was presented. */
const isEqual = (presented: string, token: string): boolean => timingSafeEqual(digest(presented), digest(token))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
