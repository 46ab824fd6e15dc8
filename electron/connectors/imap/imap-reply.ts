import { parser } from 'imapflow/lib/handler/imap-handler.js'

type Parsed = Awaited<ReturnType<typeof parser>>
type Attribute = NonNullable<Parsed['attributes']>[number]

/** What a server says, as far as a log-on needs it. Free text is left out: it may repeat anything that was sent. */
export type ImapReply =
  | { readonly kind: 'continuation'; readonly text: string }
  /** `code`: the first word in brackets, upper case, e.g. `CAPABILITY` or `UNAVAILABLE` (RFC 5530). */
  | { readonly kind: 'status'; readonly tag: string; readonly status: ImapStatus; readonly code: string | null }
  | { readonly kind: 'capability'; readonly capabilities: readonly string[] }
  | { readonly kind: 'other' }

const statuses = ['OK', 'NO', 'BAD', 'BYE', 'PREAUTH'] as const
export type ImapStatus = (typeof statuses)[number]

/** Rejects where the line is no IMAP. */
export async function parseReply(line: Buffer): Promise<ImapReply> {
  const parsed = await parser(line)
  const { tag = '', command = '', attributes = [] } = parsed
  if (tag === '+') return { kind: 'continuation', text: textOf(attributes[0]) }
  const name = command.toUpperCase()
  if (tag === '*' && name === 'CAPABILITY') return { kind: 'capability', capabilities: attributes.map(textOf) }
  const status = statuses.find((known) => known === name)
  return status === undefined ? { kind: 'other' } : { kind: 'status', tag, status, code: codeOf(attributes[0]) }
}

function textOf(attribute: Attribute | undefined): string {
  const value = attribute?.value
  return typeof value === 'string' ? value : ''
}

function codeOf(attribute: Attribute | undefined): string | null {
  const code = textOf(attribute?.section?.[0])
  return code === '' ? null : code.toUpperCase()
}
