import { invalidAnswer, type AskedFor } from '../xml-answer.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts'
import { because } from '../../../../shared/text/reason.ts'

export type MethodReply =
  { readonly kind: 'value'; readonly value: string } | { readonly kind: 'fault'; readonly text: string }

/** ICEWARP-A4: the envelope of XML-RPC. Values are texts, with or without a type around them. */
export function readMethodReply(root: XmlElement, asked: AskedFor): MethodReply {
  if (root.name !== 'methodresponse') throw invalidAnswer(asked, because('xml-root-not-response'))
  const fault = childOf(root, 'fault')
  if (fault !== null) return { kind: 'fault', text: faultText(fault) }
  const value = childOf(childOf(childOf(root, 'params'), 'param'), 'value')
  if (value === null) throw invalidAnswer(asked, because('answer-no-value'))
  return { kind: 'value', value: valueText(value) }
}

/** Blanks count: a file's text is a value, too. */
const valueText = (value: XmlElement): string => value.children[0]?.text ?? value.text

function faultText(fault: XmlElement): string {
  const members = childrenOf(childOf(childOf(fault, 'value'), 'struct'), 'member')
  const text = members.find((member) => textOf(member, 'name')?.toLowerCase() === 'faultstring')
  const value = childOf(text ?? null, 'value')
  return (value === null ? '' : valueText(value).trim()) || 'a fault without a text'
}

/** ICEWARP-A5: COM prints -1 for true. */
export const isTrue = (value: string): boolean => /^(-?1|true|t|yes|y)$/iu.test(value.trim())

/** Create and Open answer 0, or nothing, where they fail. */
export const isHandle = (value: string): boolean => /^[1-9]\d*$/u.test(value.trim())
