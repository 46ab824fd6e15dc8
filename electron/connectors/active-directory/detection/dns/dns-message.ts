import { decode, encode, type DecodedPacket } from 'dns-packet'
import type { ServiceRecord } from '../detection-environment.ts'
import { codedError } from './coded-error.ts'

/** RFC 1035, 4.1.1: "recursion desired". */
const recursionDesired = 0x0100
const resultMask = 0x000f

/** One question for the service records of a name. */
export const encodeQuestion = (id: number, name: string): Buffer =>
  encode({ type: 'query', id, flags: recursionDesired, questions: [{ type: 'SRV', name }] })

/** The service records of an answer; throws as node:dns does where there are none. */
export function decodeAnswer(id: number, message: Buffer): readonly ServiceRecord[] {
  const { type, id: answered, flag_tc: isCutOff, flags = 0, answers = [] } = decodePacket(message)
  if (type !== 'response' || answered !== id || isCutOff) throw codedError('EBADRESP')
  const result = flags & resultMask
  if (result !== 0) throw codedError(codeOfResult[result] ?? 'ESERVFAIL')
  const records = answers.flatMap((answer) => (answer.type === 'SRV' ? [answer.data] : []))
  if (records.length === 0) throw codedError('ENODATA')
  return records.map(({ target, port, priority = 0, weight = 0 }) => ({ name: target, port, priority, weight }))
}

function decodePacket(message: Buffer): DecodedPacket {
  try {
    return decode(message)
  } catch (thrown) {
    throw Object.assign(codedError('EBADRESP'), { cause: thrown })
  }
}

const codeOfResult: Readonly<Record<number, string>> = { 1: 'EFORMERR', 2: 'ESERVFAIL', 3: 'ENOTFOUND', 5: 'EREFUSED' }
