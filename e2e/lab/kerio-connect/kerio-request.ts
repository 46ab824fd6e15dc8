import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { SessionProof } from './kerio-sessions.ts'
import type { KerioVariant } from './kerio-variant.ts'
import { RpcError, rpcCodes } from './rpc-error.ts'

/** One JSON-RPC 2.0 object: params are always named, the id is a whole number. A body token is taken and not looked at (KERIO-A15). */
const callSchema = z.strictObject({
  jsonrpc: z.literal('2.0'),
  id: z.int(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  token: z.string().optional(),
})
export type RpcCall = z.infer<typeof callSchema>

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer))
  return Buffer.concat(chunks).toString('utf8')
}

export function parseCall(body: string): RpcCall {
  const parsed = callSchema.safeParse(parseJson(body))
  if (!parsed.success) throw new RpcError(rpcCodes.invalidRequest, 'Invalid request.')
  return parsed.data
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new RpcError(rpcCodes.parseError, 'Parse error.')
  }
}

const path = /^\/admin\/api\/jsonrpc\/?$/u

/** The status of what is no call at all: another path, or another verb (KERIO-A14); null where it may be one. */
export function refusalOf({ url = '', method }: IncomingMessage): number | null {
  if (!path.test(url)) return 404
  return method === 'POST' ? null : 405
}

export const secondCookieName = 'TOKEN_CONNECT_WEBADMIN'

/** The session's cookie counts only together with the second one where there is a second one. */
export function proofOf(request: IncomingMessage, { cookieName, secondCookie }: KerioVariant): SessionProof {
  const cookies = cookiesOf(request)
  const token = request.headers['x-token']
  const isWhole = secondCookie === 'none' || cookies.has(secondCookieName)
  return {
    cookie: isWhole ? (cookies.get(cookieName) ?? null) : null,
    token: typeof token === 'string' ? token : null,
  }
}

const cookiesOf = ({ headers }: IncomingMessage): ReadonlyMap<string, string> =>
  new Map(
    (headers.cookie ?? '').split(/;\s*/u).flatMap((pair) => {
      const at = pair.indexOf('=')
      return at === -1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const]
    }),
  )
