import { postXml, type HttpPlace, type XmlRequest } from '../http-place.ts'
import { xmlOf } from '../xml-answer.ts'
import { writeCommand, type Command } from './command.ts'
import { readReply, type CommandReply } from './command-reply.ts'

export const commandPath = '/icewarpapi/'

export interface CommandRoute extends HttpPlace {
  /** Counts the requests of this place. */
  readonly nextId: () => string
}

export type CommandRequest = Omit<XmlRequest, 'stage'> & { readonly sid: string | null }

/** One command, one answer. */
export async function sendCommand(
  { session, endpoint, nextId }: CommandRoute,
  command: Command,
  { sid, ...request }: CommandRequest,
): Promise<CommandReply> {
  const { stage, name } = command
  const envelope = { sid, id: nextId() }
  const answer = await postXml(
    session,
    { path: commandPath, body: writeCommand(command, envelope) },
    { ...request, stage },
  )
  const asked = { endpoint, stage, command: name, signal: request.signal }
  return readReply(await xmlOf(answer, asked), envelope, asked)
}
