import type { IceWarpVariant } from './icewarp-variant.ts'
import { escaped } from './xml-text.ts'

/** Results come back as texts, handles and truths included. */
export type ObjectAnswer =
  | { readonly kind: 'value'; readonly value: string; readonly wait?: 'tarpit' }
  | { readonly kind: 'fault'; readonly text: string }

export const value = (text: string): ObjectAnswer => ({ kind: 'value', value: text })
export const fault = (text: string): ObjectAnswer => ({ kind: 'fault', text })

/** ICEWARP-A5 */
export const truth = (isTrue: boolean, { objectBooleans }: IceWarpVariant): ObjectAnswer =>
  value(isTrue ? objectBooleans : { '1': '0', '-1': '0', true: 'false' }[objectBooleans])

/** ICEWARP-A4: the envelope of XML-RPC. */
export function writeObjectAnswer(answer: ObjectAnswer, { objectValues }: IceWarpVariant): string {
  const start = '<?xml version="1.0"?><methodResponse>'
  if (answer.kind === 'fault') {
    const member = (name: string, text: string): string => `<member><name>${name}</name><value>${text}</value></member>`
    const members = `${member('faultCode', '<int>-1</int>')}${member('faultString', `<string>${escaped(answer.text)}</string>`)}`
    return `${start}<fault><value><struct>${members}</struct></value></fault></methodResponse>`
  }
  const text = escaped(answer.value)
  const written = objectValues === 'untyped' ? text : `<string>${text}</string>`
  return `${start}<params><param><value>${written}</value></param></params></methodResponse>`
}
