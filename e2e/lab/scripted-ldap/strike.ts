import { integer, octetString, sequence, tlv } from '../../../electron/connectors/sample/ldap-server/ber-writer.ts'
import type { SearchOperation } from '../../../electron/connectors/sample/ldap-server/ldap-request.ts'
import type { LdapScript, ScriptedRequest } from './ldap-script.ts'
import type { Reply } from './reply.ts'
import { foreignMessage, httpAnswer, hugeMessage, unparsableMessage } from './wire-abuse.ts'

/** Which requests of a run are meant, and which of them in their order, from 1. */
export interface StrikePoint {
  readonly matches: (request: ScriptedRequest) => boolean
  readonly nth: number
}

/** Spoils the one request that `isHere` tells; all others are answered as `script` says. */
export type Strike = (isHere: (request: ScriptedRequest) => boolean, script: LdapScript) => LdapScript

export function strikeAt({ matches, nth }: StrikePoint, strike: Strike, script: LdapScript): LdapScript {
  let count = 0
  const isHere = (request: ScriptedRequest): boolean => matches(request) && (count += 1) === nth
  return strike(isHere, script)
}

/** `answer` may call `regularly`, with another reply, or leave it. */
const answering =
  (answer: (reply: Reply, regularly: (reply: Reply) => void) => void): Strike =>
  (isHere, script) => ({
    ...script,
    bind: (request, reply) => {
      if (isHere(request)) answer(reply, (spoilt) => script.bind?.(request, spoilt))
      else script.bind?.(request, reply)
    },
    search: (request, reply) => {
      if (isHere(request)) answer(reply, (spoilt) => script.search?.(request, spoilt))
      else script.search?.(request, reply)
    },
  })

/** This result and nothing else. */
export const refusedWith = (code: number): Strike => answering((reply) => reply.done(code, { message: 'no' }))

/** Everything that belongs to the answer, then this result in the place of success. */
export const endedWith = (code: number): Strike =>
  answering((reply, regularly) => regularly({ ...reply, done: () => reply.done(code, { cookie: '' }) }))

export const cutAfterBytes = (bytes: number): Strike =>
  answering((reply, regularly) => {
    reply.cutAfter(bytes)
    regularly(reply)
  })

export const resetInstead: Strike = answering((reply) => reply.reset())
export const resetAtEnd: Strike = answering((reply, regularly) => regularly({ ...reply, done: () => reply.reset() }))
export const silentInstead: Strike = answering(() => undefined)
export const silentAtEnd: Strike = answering((reply, regularly) => regularly({ ...reply, done: () => undefined }))

export const noticeInstead: Strike = answering((reply) => {
  reply.noticeOfDisconnection(52, 'going down')
  reply.close()
})

const saying = (bytes: Buffer): Strike =>
  answering((reply, regularly) => {
    reply.raw(bytes)
    regularly(reply)
  })
export const httpBefore: Strike = saying(httpAnswer)
export const hugeBefore: Strike = saying(hugeMessage)
export const unparsableBefore: Strike = saying(unparsableMessage)
export const foreignBefore: Strike = saying(foreignMessage)
/** A sequence whose inside ends before it should: BER, and not well formed. */
export const malformedBefore: Strike = saying(Buffer.from('300c0201026407040a646300ffffff', 'hex'))
/** A message of the right number with an answer that belongs to no search and to no bind. */
export const wrongAnswerBefore: Strike = answering((reply, regularly) => {
  reply.raw(sequence(integer(2), tlv(0x6b, [integer(0, 0x0a), octetString(''), octetString('')])))
  regularly(reply)
})
export const intermediateBefore: Strike = answering((reply, regularly) => {
  reply.intermediate('1.3.6.1.4.1.4203.1.9.1.4', 'sync info')
  regularly(reply)
})
export const referenceBefore: Strike = answering((reply, regularly) => {
  reply.reference('ldap://child.corp.example/DC=child,DC=corp,DC=example')
  regularly(reply)
})

type Search = ScriptedRequest<SearchOperation>
const withCookie = (request: Search, cookie: Buffer): Search =>
  request.page === null ? request : { ...request, page: { ...request.page, cookie } }

/** `count` pages without an entry and with a cookie, then the page itself. */
export const hollowPages =
  (count: number): Strike =>
  (isHere, script) => {
    let left = 0
    let asked: Buffer = Buffer.alloc(0)
    return {
      ...script,
      search: (request, reply) => {
        if (isHere(request)) {
          left = count
          asked = request.page?.cookie ?? asked
        }
        if (left > 0) reply.done(0, { cookie: `hollow ${left}` })
        else
          script.search?.(
            String(request.page?.cookie).startsWith('hollow') ? withCookie(request, asked) : request,
            reply,
          )
        left -= 1
      },
    }
  }

export const hollowForEver: Strike = (isHere, script) => ({
  ...script,
  search: (request, reply) => {
    if (isHere(request) || request.page?.cookie.toString() === 'same') reply.done(0, { cookie: 'same' })
    else script.search?.(request, reply)
  },
})

/** The search begins once more in the middle: pages come that came before. */
export const pagesRepeated: Strike = (isHere, script) => ({
  ...script,
  search: (request, reply) => script.search?.(isHere(request) ? withCookie(request, Buffer.alloc(0)) : request, reply),
})

/** The page without a word of whether more is to come. */
export const cookieForgotten: Strike = answering((reply, regularly) =>
  regularly({ ...reply, done: () => reply.done() }),
)

type Attributes = Parameters<Reply['entry']>[1]

/** One entry that a test makes up. */
export const entryInstead = (distinguishedName: string, attributes: Attributes): Strike =>
  answering((reply) => {
    reply.entry(distinguishedName, attributes)
    reply.done()
  })

export const entryChanged = (change: (attributes: Attributes) => Attributes): Strike =>
  answering((reply, regularly) =>
    regularly({ ...reply, entry: (name, attributes) => reply.entry(name, change(attributes)) }),
  )
