import { invalidAnswer, type AskedFor } from '../xml-answer.ts'
import { childOf, type XmlElement } from '../xml/xml-element.ts'
import type { CommandEnvelope } from './command.ts'
import { because } from '../../../../shared/text/reason.ts'

export type CommandReply =
  | { readonly kind: 'result'; readonly result: XmlElement; readonly sid: string | null }
  | { readonly kind: 'refused'; readonly uid: string }

/** `iq/@type` decides; a reply that belongs to another request or another session is none. */
export function readReply(root: XmlElement, envelope: CommandEnvelope, asked: AskedFor): CommandReply {
  if (root.name !== 'iq') throw invalidAnswer(asked, because('xml-root-not-iq'))
  const id = root.attributes.get('id') ?? null
  if (id !== null && id !== envelope.id) throw invalidAnswer(asked, because('answer-other-request'))
  const query = childOf(root, 'query')
  const type = root.attributes.get('type')
  if (type === 'error')
    return { kind: 'refused', uid: childOf(query, 'error')?.attributes.get('uid') ?? 'an error without a uid' }
  if (type !== 'result') throw invalidAnswer(asked, because('answer-no-result-no-error'))
  return resultOf(root, envelope, asked)
}

function resultOf(root: XmlElement, envelope: CommandEnvelope, asked: AskedFor): CommandReply {
  const result = childOf(childOf(root, 'query'), 'result')
  if (result === null) throw invalidAnswer(asked, because('answer-no-result'))
  const sid = root.attributes.get('sid') ?? null
  if (sid !== null && envelope.sid !== null && sid !== envelope.sid)
    throw invalidAnswer(asked, because('answer-other-session'))
  return { kind: 'result', result, sid }
}
