import { checkLogOn } from './check-log-on.ts'
import { refused, type CommandAnswer } from './command-answer.ts'
import { readCommandRequest, type CommandRequest } from './command-request.ts'
import type { DoubleState } from './double-state.ts'
import type { IceWarpAction, IceWarpCall } from './icewarp-fault.ts'
import { fault, writeObjectAnswer, type ObjectAnswer } from './object-answer.ts'
import { readObjectRequest } from './object-request.ts'
import type { ObjectStore } from './object-store.ts'
import { runCommand } from './run-command.ts'
import { runMethod } from './run-method.ts'
import type { ReplyToSend } from './send-reply.ts'
import { escaped } from './xml-text.ts'

export interface AnsweredCall {
  readonly reply: ReplyToSend
  readonly action: IceWarpAction
}

type RecordCall = (call: Omit<IceWarpCall, 'number'>, body: string) => IceWarpAction

export function answerCommand(state: DoubleState, body: string, record: RecordCall): AnsweredCall {
  const request = readCommandRequest(body)
  if ('refused' in request) {
    return { action: { kind: 'send' }, reply: xml(`<iq type="error"><query>${errorTag(request.refused)}</query></iq>`) }
  }
  const action = record({ interface: 'command', name: request.command }, body)
  const answer = action.kind === 'error' ? refused(action.uid) : runCommand(state, request)
  const wait = answer.kind === 'error' && answer.wait === 'tarpit' ? state.tarpit : 0
  return { action, reply: { ...xml(writeCommandAnswer(state, request, answer)), wait } }
}

const errorTag = (uid: string): string => `<error uid="${escaped(uid)}"/>`

function writeCommandAnswer({ variant }: DoubleState, { sid, id }: CommandRequest, answer: CommandAnswer): string {
  const session = answer.kind === 'result' && answer.sid !== undefined ? answer.sid : sid
  const attributes = [
    // A reply to authenticate carries its session in any case: nothing else does.
    session !== null && (variant.echo === 'sid-and-id' || session !== sid) ? ` sid="${escaped(session)}"` : '',
    id !== null && variant.echo === 'sid-and-id' ? ` id="${escaped(id)}"` : '',
  ].join('')
  const content = answer.kind === 'result' ? `<result>${answer.body}</result>` : errorTag(answer.uid)
  const type = answer.kind === 'result' ? 'result' : 'error'
  return `<iq type="${type}"${attributes}><query xmlns="admin:iq:rpc">${content}</query></iq>`
}

export interface ObjectInterface {
  readonly state: DoubleState
  readonly objects: ObjectStore
  readonly record: RecordCall
}

/** HTTP Basic with an administrator's account; 401 otherwise, its realm unknown (ICEWARP-A3). */
export function answerMethod(
  { state, objects, record }: ObjectInterface,
  body: string,
  authorization: string | undefined,
): AnsweredCall {
  const request = readObjectRequest(body)
  const action = record({ interface: 'object', name: request?.method ?? 'unknown' }, body)
  if (!isAdministrator(state, authorization))
    return { action, reply: unauthorized(authorization === undefined ? 0 : state.tarpit) }
  const answer: ObjectAnswer =
    action.kind === 'error'
      ? fault(action.uid)
      : request === null
        ? fault('no method call')
        : runMethod(state, objects, request)
  const wait = answer.kind === 'value' && answer.wait === 'tarpit' ? state.tarpit : 0
  return { action, reply: { ...xml(writeObjectAnswer(answer, state.variant), 'text/xml'), wait } }
}

function isAdministrator(state: DoubleState, authorization: string | undefined): boolean {
  const [, encoded] = /^Basic (\S+)$/u.exec(authorization ?? '') ?? []
  if (encoded === undefined) return false
  const [, name = '', password = ''] = /^([^:]*):([^]*)$/u.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  const verdict = checkLogOn(state, name, password)
  return verdict.kind === 'welcome' && (verdict.account.adminType ?? 0) > 0
}

const xml = (text: string, contentType = 'application/xml'): ReplyToSend => ({
  status: 200,
  contentType,
  text,
  wait: 0,
})

const unauthorized = (wait: number): ReplyToSend => ({
  status: 401,
  contentType: 'text/html',
  text: '<html><body>401 Unauthorized</body></html>',
  headers: { 'WWW-Authenticate': 'Basic realm="IceWarp of the lab"' },
  wait,
})
