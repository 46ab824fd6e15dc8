import { Duplex, type DuplexOptions } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { message, result, searchEntry } from '../../sample/ldap-server/encode-response.ts'
import { answerTag } from './ber-tags.ts'
import { createLdapConnection, type LdapStream } from './ldap-connection.ts'
import { requestSearch } from './search-answers.ts'

/** A socket without a network: what is pushed into it has been received. */
const createSocket = (write: DuplexOptions['write'] = (_chunk, _encoding, taken) => taken()): LdapStream =>
  Object.assign(new Duplex({ read: () => undefined, write }), { bytesRead: 0 })

const entries = (messageId: number, count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, () => message(messageId, searchEntry('dc=a', []))))
const done = (messageId: number): Buffer => message(messageId, result(answerTag.searchDone, 0))

function start(count: number) {
  const socket = createSocket()
  const connection = createLdapConnection(socket, 'proven')
  const request = {
    baseDn: '',
    scope: 'sub',
    filter: Buffer.from('8700', 'hex'),
    attributes: [],
    sizeLimit: 0,
    page: null,
    references: 'counted',
  } as const
  const problemOf = () => new Error('lost')
  const searches = Array.from({ length: count }, () =>
    requestSearch({ connection, request, batchSize: 10, deadline: 60_000, problemOf }),
  )
  const push = async (bytes: Buffer) => {
    socket.push(bytes)
    await turn()
  }
  return { socket, connection, searches, push }
}

describe('flow', () => {
  it('rests while two batches wait, and goes on when one is taken', async () => {
    const { socket, connection, searches, push } = start(1)
    await push(entries(2, 20))
    expect(socket.isPaused()).toBe(false)
    await push(entries(2, 1))
    expect(socket.isPaused()).toBe(true)
    expect((await searches[0]?.next())?.entries).toHaveLength(10)
    expect(socket.isPaused()).toBe(false)
    await push(done(2))
    expect((await searches[0]?.next())?.entries).toHaveLength(10)
    expect(await searches[0]?.next()).toMatchObject({ entries: [{}], result: { code: 0 } })
    connection.close()
  })

  it('goes on while another request waits', async () => {
    const { socket, connection, searches, push } = start(2)
    await push(entries(2, 50))
    expect(socket.isPaused()).toBe(false)
    await push(done(3))
    expect(await searches[1]?.next()).toMatchObject({ entries: [], result: { code: 0 } })
    expect(socket.isPaused()).toBe(true)
    searches[0]?.release()
    expect(socket.isPaused()).toBe(false)
    connection.close()
  })

  it('leaves a peer that does not take the goodbye', async () => {
    const socket = createSocket(() => undefined)
    createLdapConnection(socket, 'unknown').close()
    await expect.poll(() => socket.destroyed, { timeout: 5_000 }).toBe(true)
  })
})
