import { problemError } from '../../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import { answerText } from '../../http/answer-text.ts'
import { createHttpSession } from '../../http/create-http-session.ts'
import type { HttpAnswer, HttpEndpoint, HttpRequest } from '../../http/http-session.ts'
import { createCookieJar } from './cookie-jar.ts'
import { KerioFailure } from './kerio-problem.ts'
import type { OpenKerioOptions } from './kerio-session.ts'
import { readRpcReply } from './rpc-reply.ts'

interface RpcRequest {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly stage: Stage
  readonly signal: AbortSignal
  readonly repetition?: HttpRequest['repetition']
  readonly deadlines?: HttpRequest['deadlines']
}

/** JSON-RPC over one HTTP session: token, cookies, ids. Rejects with a `KerioFailure` where the server says no. */
export interface RpcChannel {
  send(request: RpcRequest): Promise<unknown>
  setToken(token: string): void
  /** Forgets token and cookies. */
  forget(): void
  requestCount(): number
  close(): void
}

/** With the slash at its end, as the vendor writes it. */
const path = '/admin/api/jsonrpc/'
/** 200 users with all their groups stay far below. */
const maximumBytes = 32 * 1024 * 1024

export function openRpcChannel({ endpoint, deadlines, onStep, onCertificates }: OpenKerioOptions): RpcChannel {
  const cookies = createCookieJar()
  const http = createHttpSession({
    endpoint: { ...endpoint, scheme: 'https' },
    deadlines,
    maximumBytes,
    onHead: ({ headers }) => cookies.store(headers),
    ...(onStep === undefined ? {} : { onStep }),
    ...(onCertificates === undefined ? {} : { onCertificates }),
  })
  let lastId = 0
  let token = ''
  return {
    send: async (request) => {
      lastId += 1
      const body = JSON.stringify(callBody(lastId, request, token))
      const headers = headersOf(token, cookies.header())
      const answer = await http.request({ ...wayOf(request), method: 'POST', path, headers, body })
      return resultOf(answer, { id: lastId, request, endpoint: { ...endpoint, scheme: 'https' } })
    },
    setToken: (value) => void (token = value),
    forget: () => {
      token = ''
      cookies.clear()
    },
    requestCount: () => http.requestCount(),
    close: () => http.close(),
  }
}

const wayOf = ({ stage, signal, repetition, deadlines }: RpcRequest) => ({
  stage,
  signal,
  ...(repetition === undefined ? {} : { repetition }),
  ...(deadlines === undefined ? {} : { deadlines }),
})

/** Empty params and a token that is not there yet are left out, as the vendor's own client does. */
const callBody = (id: number, { method, params }: RpcRequest, token: string) => ({
  jsonrpc: '2.0',
  id,
  method,
  ...(Object.keys(params).length === 0 ? {} : { params }),
  ...(token === '' ? {} : { token }),
})

/** The token travels in the header and in the body, beside the cookie (KERIO-A15). */
const headersOf = (token: string, cookies: string): Readonly<Record<string, string>> => ({
  'Content-Type': 'application/json-rpc; charset=UTF-8',
  Accept: 'application/json-rpc',
  ...(token === '' ? {} : { 'X-Token': token }),
  ...(cookies === '' ? {} : { Cookie: cookies }),
})

interface SentRequest {
  readonly id: number
  readonly request: RpcRequest
  readonly endpoint: HttpEndpoint
}

/** Errors come with status 200; any other status is none of the interface's answers. */
function resultOf(answer: HttpAnswer, { id, request, endpoint }: SentRequest): unknown {
  const { host, port } = endpoint
  const { method, stage } = request
  if (answer.status !== 200) {
    throw problemError('http-status-unexpected', stage, { parameters: { host, port, status: answer.status } })
  }
  const reply = readRpcReply(answerText(answer, { endpoint, stage }), id)
  if (reply.kind === 'result') return reply.result
  if (reply.kind === 'failure') throw new KerioFailure(reply.failure)
  const found = answer.mediaType === '' ? '-' : answer.mediaType
  throw reply.part === 'json'
    ? problemError('http-content-unexpected', stage, { parameters: { host, port, expected: 'JSON', found } })
    : problemError('kerio-answer-invalid', stage, { parameters: { host, method, part: reply.part } })
}
