import { because, type Reason } from '../../shared/text/reason.ts'

const longestUserName = 255

/** Why a user name cannot be used, null where it can. It names a folder too, so no path may hide in it. */
export function userNameDefect(userName: string): Reason | null {
  const trimmed = userName.trim()
  if (trimmed === '') return because('value-empty')
  if (trimmed === '.' || trimmed === '..') return because('value-relative-path')
  if (userName.length > longestUserName) return because('value-too-long', { most: longestUserName })
  if (/[/\\]/u.test(userName)) return because('value-slash')
  if (/\p{Cc}/u.test(userName)) return because('value-control-character')
  if (!userName.isWellFormed()) return because('value-half-character')
  return null
}
