import { usualLogOn, type ApplicationIntegrationLogOn } from '../../../shared/configuration/application-integration.ts'
import type { Certificate } from '../certificates.ts'
import { spoil, type HttpFault } from '../http/http-faults.ts'
import { startLabHttp, type LabHttpServer } from '../http/lab-http-server.ts'
import type { LabRequest } from '../http/request-reader.ts'
import { reply, type Reply, type WireAct } from '../http/wire-act.ts'

/** What the double does where the reference leaves a choice, and which fault it plays. All of it can change while it runs. */
interface IntegrationScript {
  /** The elements of the list; a string is written as it stands, so that it need not be JSON. */
  users: readonly unknown[] | string
  /** By user name. */
  passwords: Readonly<Record<string, string>>
  /** null: no account is asked for. */
  account: { readonly userName: string; readonly password: string } | null
  logOn: ApplicationIntegrationLogOn
  /** Of the answer; the manual's sample has `text/json; charset=utf8` (reference: product, 5.1). */
  contentType: string
  /** Servers of this family put one before their JSON (reference: product, 4.1). */
  byteOrderMark: 'none' | 'first'
  /** What happens to the answer to a command; null: nothing. */
  listFault: HttpFault | null
  logOnFault: HttpFault | null
  /** Instead of the regular answer to a log-on. */
  logOnAnswer: Reply | null
}

export interface IntegrationDouble extends LabHttpServer {
  readonly url: string
  readonly script: IntegrationScript
  requestsOf(command: string): readonly LabRequest[]
}

export interface IntegrationDoubleOptions extends Partial<IntegrationScript> {
  readonly tls?: Certificate
}

const path = '/directory'
export const doubleAccount = { userName: 'console', password: 'secret-of-the-console' } as const

/** Strict where the reference is sure: one address, POST, a form, Basic, one JSON list; the log-on is our own assumption. */
export async function startIntegrationDouble(options: IntegrationDoubleOptions = {}): Promise<IntegrationDouble> {
  const { tls, ...change } = options
  const script: IntegrationScript = { ...regularScript, ...change }
  const server = await startLabHttp({
    answer: (request) => answerTo(request, script),
    ...(tls === undefined ? {} : { tls }),
  })
  return {
    ...server,
    url: `${server.origin}${path}`,
    script,
    requestsOf: (command) => server.requests.filter(({ body }) => new URLSearchParams(body).get('cmd') === command),
  }
}

const regularScript: IntegrationScript = {
  users: [],
  passwords: {},
  account: doubleAccount,
  logOn: usualLogOn,
  contentType: 'text/json; charset=utf8',
  byteOrderMark: 'none',
  listFault: null,
  logOnFault: null,
  logOnAnswer: null,
}

const plain = (status: number, headers: Required<Reply>['headers'] = {}): WireAct =>
  reply({ status, headers: { 'Content-Type': 'text/plain', ...headers }, body: String(status) })

function answerTo(request: LabRequest, script: IntegrationScript): WireAct {
  if (request.path !== path) return plain(404)
  if (request.method !== 'POST') return plain(405, { Allow: 'POST' })
  if (!isAdmitted(request, script)) return plain(401, { 'WWW-Authenticate': 'Basic realm="directory"' })
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') return plain(415)
  const form = new URLSearchParams(request.body)
  const command = form.get(script.logOn.commandParameter)
  if (command === script.logOn.commandValue)
    return act(script.logOnAnswer ?? logOnReply(form, script), script.logOnFault)
  return request.body === 'cmd=list' ? act(listReply(script), script.listFault) : plain(400)
}

const act = (regular: Reply, fault: HttpFault | null): WireAct =>
  fault === null ? reply(regular) : spoil(regular, fault)

function isAdmitted({ headers }: LabRequest, { account }: IntegrationScript): boolean {
  if (account === null) return true
  const credentials = Buffer.from(`${account.userName}:${account.password}`).toString('base64')
  return headers['authorization'] === `Basic ${credentials}`
}

function listReply({ users, contentType, byteOrderMark }: IntegrationScript): Reply {
  const text = typeof users === 'string' ? users : JSON.stringify(users)
  return { headers: { 'Content-Type': contentType }, body: byteOrderMark === 'first' ? `\ufeff${text}` : text }
}

/** Exactly three fields, each once: a request that says more may be meant for another server. */
function logOnReply(form: URLSearchParams, { logOn, passwords, contentType }: IntegrationScript): Reply {
  const names = [logOn.commandParameter, logOn.userNameParameter, logOn.passwordParameter]
  if (form.size !== names.length || !names.every((name) => form.getAll(name).length === 1)) return { status: 400 }
  const userName = form.get(logOn.userNameParameter) ?? ''
  const known = Object.hasOwn(passwords, userName) ? passwords[userName] : undefined
  const isRight = known !== undefined && known === form.get(logOn.passwordParameter)
  return { headers: { 'Content-Type': contentType }, body: JSON.stringify({ [logOn.resultField]: isRight }) }
}
