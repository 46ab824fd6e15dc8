import type { MdaemonAccount } from '../userlist/mdaemon-account.ts'
import type { GroupCandidates } from './group-reading.ts'

export interface JudgedTokens {
  readonly members: readonly MdaemonAccount[]
  /** A mailbox stands there without its domain: perhaps a member, perhaps a word. */
  readonly isUnclear: boolean
  /** An address stands there that nobody has. */
  readonly isUnknown: boolean
}

export const nobody: JudgedTokens = { members: [], isUnclear: false, isUnknown: false }

/** Members are told by their addresses; nothing is made of a name that may be anybody's. */
export function judgeTokens(text: string, { find, isMailbox }: GroupCandidates): JudgedTokens {
  const tokens = text.split(/[,;|\s]+/u).filter((token) => token !== '')
  const members = tokens.map((token) => find(token)).filter((account) => account !== null)
  return {
    members,
    isUnclear: tokens.some((token) => !token.includes('@') && isMailbox(token)),
    isUnknown: tokens.some((token) => token.includes('@') && find(token) === null),
  }
}
