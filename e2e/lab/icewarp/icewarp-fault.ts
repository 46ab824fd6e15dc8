/** A call as faults look at it, before it is answered. */
export interface IceWarpCall {
  readonly interface: 'command' | 'object'
  /** The command in lower case, or the method, such as `FindNext`. */
  readonly name: string
  /** Calls of this name so far, this one included: from 1. */
  readonly number: number
}

/** What becomes of the regular answer. */
export type IceWarpAction =
  | { readonly kind: 'send' }
  /** `<error uid=.../>` of the command interface, a fault of the other. */
  | { readonly kind: 'error'; readonly uid: string }
  /** Another text, with status 200. */
  | { readonly kind: 'rewrite'; readonly contentType: string; readonly change: (text: string) => string }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Milliseconds until it is sent. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The answer up to this byte of its body, then silence. */
  | { readonly kind: 'stall'; readonly bytes: number }
  /** The answer up to this byte of its body, then the end of the connection. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** Announces more than any reply may have, and sends a little of it. */
  | { readonly kind: 'announce'; readonly bytes: number }
  /** Sends blanks until the client has had enough. */
  | { readonly kind: 'endless' }

export type IceWarpFault = (call: IceWarpCall) => IceWarpAction

const send: IceWarpAction = { kind: 'send' }
export const noFault: IceWarpFault = () => send

/** The action at the given call of a name, and only there. */
export const atCall =
  (name: string, number: number, action: IceWarpAction): IceWarpFault =>
  (call) =>
    call.name === name && call.number === number ? action : send

/** The action at every call of the name, from that one on. */
export const fromCall =
  (name: string, number: number, action: IceWarpAction): IceWarpFault =>
  (call) =>
    call.name === name && call.number >= number ? action : send

export const apiError = (uid: string): IceWarpAction => ({ kind: 'error', uid })
export const sessionExpired = apiError('session_invalid')

export const rewritten = (change: (text: string) => string, contentType = 'application/xml'): IceWarpAction => ({
  kind: 'rewrite',
  contentType,
  change,
})

export const htmlPage = rewritten(
  () => '<!DOCTYPE html><html><body><h1>IceWarp</h1><p>Log in</p></body></html>',
  'text/html',
)

const doctype = `<!DOCTYPE iq [
  <!ENTITY a "aaaaaaaaaaaaaaaa">
  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
]>`

/** Unfolds to a thousand times its size in a parser that follows it. */
export const entityBomb = rewritten(
  () => `<?xml version="1.0"?>${doctype}<iq type="result"><query><result>&c;</result></query></iq>`,
)

/** An entity that only a DTD could define, and one that would read a file of the client's. */
export const foreignEntity = rewritten((text) => text.replace('</', '&file;</'))
export const externalEntity = rewritten(
  (text) => `<!DOCTYPE iq [<!ENTITY file SYSTEM "file:///etc/hostname">]>${text.replace('<result>', '<result>&file;')}`,
)

export const deeplyNested = (depth: number): IceWarpAction =>
  rewritten(
    () => `<iq type="result"><query><result>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</result></query></iq>`,
  )

export const truncatedXml = rewritten((text) => text.slice(0, Math.floor(text.length / 2)))

/** The reply to another request, or of another session. */
export const wrongId = rewritten((text) => text.replace(/ id="[^"]*"/u, ' id="1000000"'))
export const wrongSession = rewritten((text) =>
  text.replace(/ sid="[^"]*"/u, ' sid="00000000000000000000000000000000"'),
)

/** Another total than the pages before had. */
export const otherTotal = (change: (total: number) => number): IceWarpAction =>
  rewritten((text) =>
    text.replace(/<overallcount>(\d+)</u, (_whole, total) => `<overallcount>${change(Number(total))}<`),
  )

export const otherOffset = rewritten((text) => text.replace(/<offset>\d+</u, '<offset>0<'))

const item = /<item>[^]*?<\/item>(?=<item>|<offset>|<overallcount>|<\/result>)/gu

/** The first item once more in place of the last, which is missing. */
export const firstItemTwice = rewritten((text) => {
  const items = text.match(item) ?? []
  const last = text.lastIndexOf(items.at(-1) ?? '')
  return `${text.slice(0, last)}${items[0] ?? ''}${text.slice(last + (items.at(-1) ?? '').length)}`
})

export const noItems = rewritten((text) => text.replaceAll(item, ''))
