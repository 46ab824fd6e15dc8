import { chooseEncoding } from '../files/text-encoding.ts'
import { atOnce } from '../stepwise.ts'
import { parseUserlist, type Userlist, type UserlistOutcome } from './parse-userlist.ts'

/** For tests: a whole file at once, on a machine of Western Europe. */
export function parse(content: Buffer, codePage = ''): UserlistOutcome {
  const encoding = chooseEncoding(content, { chosen: codePage, ofThisMachine: 'windows-1252' })
  return atOnce(parseUserlist(content, encoding))
}

export function read(content: Buffer, codePage = ''): Userlist {
  const outcome = parse(content, codePage)
  if (outcome.kind !== 'read') throw new Error(outcome.kind)
  return outcome.userlist
}

export const joined = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
