import type { HttpRequest } from '../../http/http-session.ts'
import { part, writeXml, type XmlPart } from '../xml/write-xml.ts'

/** One command of the interface "admin:iq:rpc". */
export interface Command {
  readonly name: string
  readonly parameters: readonly XmlPart[]
  readonly stage: HttpRequest['stage']
}

export interface CommandEnvelope {
  /** null for commands that need no session. */
  readonly sid: string | null
  /** Comes back with the reply, so that it cannot be taken for another one's. */
  readonly id: string
}

export const writeCommand = ({ name, parameters }: Command, { sid, id }: CommandEnvelope): string =>
  writeXml(
    part(
      'iq',
      [
        part('query', [part('commandname', name), part('commandparams', parameters)], {
          xmlns: 'admin:iq:rpc',
        }),
      ],
      { ...(sid === null ? {} : { sid }), id },
    ),
  )
