import type { DistinguishedName, NamePart, NameValue, RelativeName } from './distinguished-name.ts'

/** RFC 4514 text; reading that text again gives the same name. */
export const formatDistinguishedName = (name: DistinguishedName): string => name.map(formatRelativeName).join(',')

export const formatRelativeName = (name: RelativeName): string => name.map(formatPart).join('+')

const formatPart = ({ type, value }: NamePart): string => `${type}=${formatNameValue(value)}`

const formatNameValue = (value: NameValue): string =>
  value.kind === 'encoded' ? `#${value.ber.toString('hex')}` : escapeNameValue(value.text)

/** RFC 4514, 2.4. Control characters are escaped as well, so that a name stays on one line. */
export const escapeNameValue = (text: string): string =>
  text.replaceAll(/["+,;<>\\]|^[ #]| $/gu, '\\$&').replaceAll(/\p{Cc}/gu, escapeControl)

const escapeControl = (character: string): string =>
  Buffer.from(character).toString('hex').toUpperCase().replaceAll(/../gu, '\\$&')
