import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerCommand, answerMethod, type AnsweredCall } from './answer-call.ts'
import type { DoubleState } from './double-state.ts'
import { noFault, type IceWarpAction, type IceWarpCall, type IceWarpFault } from './icewarp-fault.ts'
import { usualVariant, type IceWarpVariant } from './icewarp-variant.ts'
import type { LabCompany } from './lab-records.ts'
import { createObjectStore } from './object-store.ts'
import { sendReply, type ReplyToSend } from './send-reply.ts'

export interface IceWarpServerOptions {
  readonly company: LabCompany
  readonly variant?: Partial<IceWarpVariant>
  readonly fault?: IceWarpFault
  /** Milliseconds that a refused log-on waits for its answer; 24 to 30 s on 14.3, none here unless it is asked for. */
  readonly tarpit?: number
}

interface RecordedCall extends IceWarpCall {
  /** The request as it came, passwords included: this is a double, and tests look where they went. */
  readonly body: string
}

/** The server apart from its port: what it answers, what it was asked, and how a test changes it. */
export function createIceWarpServer(options: IceWarpServerOptions) {
  const { company, fault = noFault, tarpit = 0 } = options
  const variant = { ...usualVariant, ...options.variant }
  const state: DoubleState = { company, variant, fault, tarpit, sessions: new Map() }
  const objects = createObjectStore()
  const calls: RecordedCall[] = []
  const lost: { readonly path: string }[] = []
  const counts = new Map<string, number>()

  /** Counts the call, and asks the fault what becomes of its answer. */
  const record = (call: Omit<IceWarpCall, 'number'>, body: string): IceWarpAction => {
    const number = (counts.get(call.name) ?? 0) + 1
    counts.set(call.name, number)
    calls.push({ ...call, number, body })
    return state.fault({ ...call, number })
  }

  const answer = (request: IncomingMessage, body: string): AnsweredCall | null => {
    const place = placeOf(request)
    const { interfaces } = state.variant
    if (place === 'command' && interfaces !== 'object') return answerCommand(state, body, record)
    if (place === 'object' && interfaces !== 'command')
      return answerMethod({ state, objects, record }, body, request.headers.authorization)
    return null
  }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    const answered = request.method === 'POST' ? answer(request, body) : null
    if (answered === null) lost.push({ path: request.url ?? '' })
    if (answered === null)
      sendReply(response, request.method === 'GET' && placeOf(request) === 'command' ? webPage : notFound, {
        kind: 'send',
      })
    else sendReply(response, answered.reply, answered.action)
  }

  return {
    calls,
    lost,
    answer: (request: IncomingMessage, response: ServerResponse): void => {
      serve(request, response).catch(() => response.destroy())
    },
    /** How often a command or a method was called. */
    count: (name: string): number => counts.get(name) ?? 0,
    openSessions: () => state.sessions.size,
    handles: () => objects.count(),
    expireSessions: () => state.sessions.clear(),
    setCompany: (changed: LabCompany): void => void (state.company = changed),
    setFault: (changed: IceWarpFault): void => void (state.fault = changed),
    setTarpit: (milliseconds: number): void => void (state.tarpit = milliseconds),
    setVariant: (changed: Partial<IceWarpVariant>): void => void (state.variant = { ...state.variant, ...changed }),
  }
}

/** `/icewarpapi/<Command>` is documented, too; the command in the body counts. */
function placeOf({ url = '' }: IncomingMessage): 'command' | 'object' | 'elsewhere' {
  if (/^\/icewarpapi(\/\w*)?$/u.test(url)) return 'command'
  return /^\/rpc\/?$/u.test(url) ? 'object' : 'elsewhere'
}

const page = (title: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`
const webPage: ReplyToSend = { status: 200, contentType: 'text/html', text: page('IceWarp'), wait: 0 }
const notFound: ReplyToSend = { status: 404, contentType: 'text/html', text: page('404 Not Found'), wait: 0 }

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
