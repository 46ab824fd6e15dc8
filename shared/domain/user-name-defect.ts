const longestUserName = 255

/** Why a user name cannot be used, as a sentence; null where it can. It names a folder too, so no path may hide in it. */
export function userNameDefect(userName: string): string | null {
  const trimmed = userName.trim()
  if (trimmed === '') return 'It is empty.'
  if (trimmed === '.' || trimmed === '..') return 'It is a relative path.'
  if (userName.length > longestUserName) return `It is longer than ${longestUserName} characters.`
  if (/[/\\]/u.test(userName)) return 'It contains a slash.'
  if (/\p{Cc}/u.test(userName)) return 'It contains a control character.'
  if (!userName.isWellFormed()) return 'It contains half a character.'
  return null
}
