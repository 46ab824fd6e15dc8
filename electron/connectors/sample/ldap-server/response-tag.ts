import { requestTag, responseTag } from './ber-tags.ts'

const answers: ReadonlyMap<number, number> = new Map<number, number>([
  [requestTag.modify, responseTag.modify],
  [requestTag.add, responseTag.add],
  [requestTag.delete, responseTag.delete],
  [requestTag.modifyDn, responseTag.modifyDn],
  [requestTag.compare, responseTag.compare],
])

/** The tag under which a request that the servers do not carry out is answered. */
export const responseTagOf = (tag: number): number => answers.get(tag) ?? responseTag.extended
