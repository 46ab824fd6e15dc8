import { looksLikeEmailAddress, withoutDoubleAddresses } from '../../../../shared/domain/email-address.ts'

export interface EmailAddresses {
  /** The primary address first; without doubles. */
  readonly addresses: readonly string[]
  /** Pieces that look like no address. */
  readonly invalid: readonly string[]
}

type Piece = { readonly kind: 'primary' | 'secondary' | 'invalid'; readonly text: string }

const schemePattern = /^([a-zA-Z][a-zA-Z0-9.+-]*):(.*)$/su

/**
 * Address rules (reference: LDAP, 3.5): a value may hold a list; `SMTP:` marks the primary address, `smtp:` and
 * `mailto:` are taken off, values of any other kind (`X500:`, `SIP:`) are none of ours and are dropped without a word.
 */
export function readEmailAddresses(values: readonly string[]): EmailAddresses {
  const pieces = values.flatMap(piecesOf)
  const ofKind = (kind: Piece['kind']): readonly string[] =>
    pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text)
  return {
    addresses: withoutDoubleAddresses([...ofKind('primary'), ...ofKind('secondary')]),
    invalid: ofKind('invalid'),
  }
}

/** A value of another kind may hold blanks and commas of its own, so that its kind decides before it is split. */
const piecesOf = (value: string): readonly Piece[] =>
  isOfOtherKind(value.trim())
    ? []
    : value
        .split(/[\s,;]+/u)
        .filter((text) => text !== '')
        .flatMap(pieceOf)

function pieceOf(text: string): readonly Piece[] {
  if (isOfOtherKind(text)) return []
  const [, scheme = '', rest = text] = schemePattern.exec(text) ?? []
  if (!looksLikeEmailAddress(rest)) return rest === '' ? [] : [{ kind: 'invalid', text }]
  return [{ kind: scheme === 'SMTP' ? 'primary' : 'secondary', text: rest }]
}

function isOfOtherKind(text: string): boolean {
  const scheme = schemePattern.exec(text)?.[1]?.toLowerCase()
  return scheme !== undefined && scheme !== 'smtp' && scheme !== 'mailto'
}
