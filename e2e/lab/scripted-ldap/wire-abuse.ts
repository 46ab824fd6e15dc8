import { integer, octetString, sequence, tlv } from '../../../electron/connectors/sample/ldap-server/ber-writer.ts'
import type { LdapScript } from './ldap-script.ts'

/** A message that announces 2 GB and sends a little. */
export const hugeMessage: Buffer = Buffer.concat([
  Buffer.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff]),
  Buffer.alloc(1024),
])

export const httpAnswer: Buffer = Buffer.from(
  'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
)

/** A whole element whose inside is not an LDAP message. */
export const unparsableMessage: Buffer = sequence(integer(99), tlv(0x1f, Buffer.from('?')), octetString('!'))

/** A message that answers no request of the client. */
export const foreignMessage: Buffer = sequence(
  integer(4711),
  tlv(0x61, [integer(0, 0x0a), octetString(''), octetString('')]),
)

/** Speaks something else as soon as the client has said anything, whatever it asked. */
export const answeringRaw = (bytes: Buffer): LdapScript => ({
  bind: (_request, reply) => reply.raw(bytes),
  search: (_request, reply) => reply.raw(bytes),
  extended: (_request, reply) => reply.raw(bytes),
})

/** Speaks first, as SMTP or SSH servers do. */
export const greetingWith = (bytes: Buffer): LdapScript => ({
  connected: (_connection, reply) => {
    reply.raw(bytes)
    return 'ignore'
  },
})

/** `bytes` before the answer of every search; `script` answers. */
export const insertedBeforeSearch = (bytes: Buffer, script: LdapScript): LdapScript => ({
  ...script,
  search: (request, reply) => {
    reply.raw(bytes)
    script.search?.(request, reply)
  },
})

/** A search result of tiny messages, at least `bytes` bytes in one single write; ldapts alone overflows its stack on it. */
export const bulkInOneWrite = (bytes: number): LdapScript => ({
  search: (_request, reply) => {
    reply.inOneWrite(() => {
      for (let number = 0; number * smallestEntry < bytes; number += 1) {
        const uid = String(number).padStart(8, '0')
        reply.entry(`uid=${uid}`, { uid: [uid] })
      }
      reply.done()
    })
  },
})
const smallestEntry = 40
