import { childOf, parseXml, textOf, type LabElement } from './parse-xml.ts'

/** A request of the command interface that is well formed. */
export interface CommandRequest {
  /** In lower case. */
  readonly command: string
  readonly parameters: LabElement
  readonly sid: string | null
  readonly id: string | null
}

export type UnderstoodRequest = CommandRequest | { readonly refused: string }

const none: LabElement = { name: 'commandparams', attributes: {}, children: [], text: '' }

/** The checks in the order of the reference: the root, the namespace; the command itself is looked at later. */
export function readCommandRequest(body: string): UnderstoodRequest {
  const root = parsed(body)
  if (root?.name !== 'iq') return { refused: 'iq_root_tag_invalid' }
  const query = childOf(root, 'query')
  if (query?.attributes['xmlns'] !== 'admin:iq:rpc') return { refused: 'iq_query_xmlns_invalid' }
  return {
    command: (textOf(query, 'commandname') ?? '').toLowerCase(),
    parameters: childOf(query, 'commandparams') ?? none,
    sid: root.attributes['sid'] ?? null,
    id: root.attributes['id'] ?? null,
  }
}

function parsed(body: string): LabElement | null {
  try {
    return parseXml(body)
  } catch {
    return null
  }
}
