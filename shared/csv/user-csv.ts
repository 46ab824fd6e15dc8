import type { UserSummary } from '../domain/user.ts'

/** The names that an import understands, in every language of the screen. Passwords never stand in it. */
export const userCsvHead = [
  'userName',
  'fullName',
  'authentication',
  'directory',
  'distinguishedName',
  'emailAddresses',
  'pop3UserNames',
  'privileges',
] as const

export const userCsvCells = (user: UserSummary): readonly string[] => [
  user.userName,
  user.fullName ?? '',
  user.authentication,
  user.directory ?? '',
  user.distinguishedName ?? '',
  user.emailAddresses.join(' '),
  user.pop3UserNames.join(' '),
  user.privileges.join(' ') || 'none',
]
