import { createHash } from 'node:crypto'
import { comparisonKey } from '../../shared/domain/comparison-key.ts'

/**
 * The folder of a user bears the user's name, with what a file system may refuse written as `%XX`. `%` itself is
 * always written so: two names never share a folder, and none leads out of the archives' folder.
 */
export function archiveFolderName(userName: string): string {
  const escaped = escapeName(userName)
  const name = isReserved(escaped) ? `${reservedMark}${escaped}` : escaped
  return Buffer.byteLength(name) <= longestName ? name : shortened(userName)
}

/** The user name back; null for the folder of a name that was too long to be written in full. */
export function userNameOfFolder(folder: string): string | null {
  if (folder.startsWith(shortenedMark)) return null
  const name = folder.startsWith(reservedMark) ? folder.slice(reservedMark.length) : folder
  return name.replaceAll(/%u([0-9A-F]{4})|%([0-9A-F]{2})/gu, (_whole, unit?: string, ascii?: string) =>
    String.fromCharCode(Number.parseInt(unit ?? ascii ?? '', 16)),
  )
}

/** What a folder is found by: the user name without case, NFC; or the folder's own name where it is a shortened one. */
export function archiveFolderKey(folder: string): string {
  const userName = userNameOfFolder(folder)
  return userName === null ? shortenedKey(folder) : comparisonKey(userName)
}

/** The keys under which a user's folder may be: one writing of a name may be short enough where another one is not. */
export const archiveFolderKeysOf = (userName: string): readonly string[] => [
  comparisonKey(userName),
  shortenedKey(shortened(userName)),
]

/** Set apart from all user names, since someone may be called like a shortened folder. */
const shortenedKey = (folder: string): string => `\u0000${comparisonKey(folder)}`

/** Bytes; the limit of ext4, and no more than 255 UTF-16 units of NTFS and APFS. */
const longestName = 255

const reservedMark = '%_'
const shortenedMark = '%~'

/** Windows refuses these everywhere, dots and blanks at the end too. Half a character cannot be written as UTF-8. */
const escapeName = (name: string): string =>
  name
    .replaceAll(/[<>:"|?*%\\/]|\p{Cc}/gu, (character) => `%${hex(character, 2)}`)
    .replaceAll(/\p{Cs}/gu, (half) => `%u${hex(half, 4)}`)
    .replace(/[. ]$/u, (last) => `%${hex(last, 2)}`)

const hex = (character: string, digits: number): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(digits, '0')

/** Device names of Windows, which are reserved with any extension too; and the empty name, which is the parent folder. */
const isReserved = (name: string): boolean =>
  name === '' || /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)/iu.test(name)

/** Made of the comparison key, so that other writings of the same name give the same folder. */
function shortened(userName: string): string {
  const key = comparisonKey(userName)
  const readable = escapeName(Array.from(key).slice(0, 24).join(''))
  return `${shortenedMark}${createHash('sha256').update(key).digest('hex')} ${readable}`
}
