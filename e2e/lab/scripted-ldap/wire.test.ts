import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import {
  enumerated,
  integer,
  octetString,
  sequence,
  tlv,
} from '../../../electron/connectors/sample/ldap-server/ber-writer.ts'
import { startTlsOid } from '../../../electron/connectors/sample/ldap-server/ldap-oids.ts'
import { labCertificates } from '../certificates.ts'
import { containers, labBaseDn, people } from '../directory-data.ts'
import { startFaultyProxy } from './faulty-proxy.ts'
import type { LdapScript } from './ldap-script.ts'
import { bindAnswers, byteByByte, cuttingAfter, onlyConnections, stallingIn, stallPhases } from './phase-faults.ts'
import { scriptedDirectory } from './scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from './scripted-ldap.ts'
import { answeringRaw, bulkInOneWrite, foreignMessage, greetingWith, httpAnswer, hugeMessage } from './wire-abuse.ts'

const bindRequest = sequence(integer(1), tlv(0x60, [integer(3), octetString('cn=a'), octetString('secret', 0x80)]))
const startTlsRequest = sequence(integer(1), tlv(0x77, [octetString(startTlsOid, 0x80)]))
const searchRequest = sequence(
  integer(2),
  tlv(0x63, [
    octetString(labBaseDn),
    ...[enumerated(2), enumerated(0), integer(0), integer(0), tlv(0x01, Buffer.alloc(1))],
    tlv(0x87, Buffer.from('uid')),
    sequence(),
  ]),
)

let server: ScriptedLdap
const sockets: Socket[] = []
afterEach(async () => {
  sockets.splice(0).forEach((socket) => socket.destroy())
  await server.close()
})

const tls = () => ({ key: labCertificates().good.key, cert: labCertificates().good.cert })
const start = async (script: LdapScript): Promise<void> => {
  server = await startScriptedLdap({ script, tls: tls() })
}
const openAt = async (port: number): Promise<Socket> => {
  const socket = connect(port, server.host)
  sockets.push(socket)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}
/** Everything that the server sends until it closes. */
const allOf = async (socket: Socket): Promise<Buffer> => {
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  await once(socket, 'close')
  return Buffer.concat(chunks)
}
const handshakeOn = async (socket: Socket): Promise<boolean> => {
  const secure = connectTls({
    socket,
    host: 'localhost',
    servername: 'localhost',
    ca: labCertificates().authority.cert,
  })
  return Promise.race([
    once(secure, 'secureConnect').then(
      () => true,
      () => false,
    ),
    wait(200, false),
  ])
}

describe('scripted server: the wire', () => {
  it('speaks TLS on its second port and after StartTLS', async () => {
    await start({})
    expect(await handshakeOn(await openAt(server.tlsPort))).toBe(true)
    const socket = await openAt(server.port)
    socket.write(startTlsRequest)
    await once(socket, 'data')
    expect(await handshakeOn(socket)).toBe(true)
    expect(server.connections.map(({ security }) => security)).toEqual(['tls', 'start-tls'])
  })

  it.each(stallPhases)('falls silent in the phase %s', async (phase) => {
    await start(stallingIn(phase))
    const socket = await openAt(server.port)
    let received = 0
    socket.on('data', (chunk) => (received += chunk.length))
    const request = { bind: bindRequest, search: searchRequest }[phase as string] ?? startTlsRequest
    socket.write(request)
    await wait(100)
    if (phase === 'start-tls-handshake') expect(await handshakeOn(socket)).toBe(false)
    else expect(received).toBe(0)
    expect(server.openConnections()).toBe(1)
  })

  it('does not answer the handshake of its TLS port', async () => {
    await start(stallingIn('before-anything'))
    expect(await handshakeOn(await openAt(server.tlsPort))).toBe(false)
  })

  it('notices that a stalled client gives up', async () => {
    await start(stallingIn('before-anything'))
    const socket = await openAt(server.port)
    socket.end(bindRequest)
    await once(socket, 'close')
    await server.untilAllClosed()
    expect(server.connections).toMatchObject([{ state: 'closed' }])
  })

  it.each([0, 1, 5, 13])('closes after %i bytes', async (bytes) => {
    await start(cuttingAfter(bytes))
    const socket = await openAt(server.port)
    socket.write(bindRequest)
    expect(await allOf(socket)).toHaveLength(bytes)
  })

  it('answers with the code that a test wants', async () => {
    await start(bindAnswers(49, '80090308: data 52e'))
    const socket = await openAt(server.port)
    socket.write(bindRequest)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect([answer[9], answer.toString('latin1')]).toEqual([49, expect.stringContaining('data 52e')])
  })

  it('sends each byte alone, and the same bytes', async () => {
    const script = scriptedDirectory({ entries: [...containers(), ...people(3)] })
    const read = async (served: LdapScript): Promise<readonly Buffer[]> => {
      await start(served)
      const socket = await openAt(server.port)
      const chunks: Buffer[] = []
      socket.on('data', (chunk) => {
        chunks.push(chunk)
        if (Buffer.concat(chunks).includes(Buffer.from('65070a010004000400', 'hex'))) socket.end()
      })
      socket.write(searchRequest)
      await once(socket, 'close')
      await server.close()
      return chunks
    }
    const whole = await read(script)
    const single = await read(byteByByte(script))
    expect(Buffer.concat(single)).toEqual(Buffer.concat(whole))
    expect(single.length).toBeGreaterThan(whole.length)
  })

  it.each([
    ['HTTP', answeringRaw(httpAnswer), httpAnswer],
    ['2 GB', answeringRaw(hugeMessage), hugeMessage],
    ['a foreign message', answeringRaw(foreignMessage), foreignMessage],
    ['a greeting', greetingWith(Buffer.from('220 mail.example ESMTP\r\n')), Buffer.from('220 mail.example ESMTP\r\n')],
  ])('says %s', async (_what, script, expected) => {
    await start(script)
    const socket = await openAt(server.port)
    socket.write(searchRequest)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer).toEqual(expected)
  })

  it('sends four megabytes at once', async () => {
    await start(bulkInOneWrite(4 << 20))
    const socket = await openAt(server.port)
    socket.end(searchRequest)
    expect((await allOf(socket)).length).toBeGreaterThan(4 << 20)
  })

  it('serves one connection and closes the second', async () => {
    await start(onlyConnections(1, {}))
    const [first, second] = [await openAt(server.port), await openAt(server.port)]
    expect(await allOf(second)).toHaveLength(0)
    first.write(bindRequest)
    expect(await once(first, 'data')).toHaveLength(1)
  })

  it('notes a client that does not speak LDAP', async () => {
    await start({})
    const socket = await openAt(server.port)
    socket.write('GET / HTTP/1.1\r\n\r\n')
    await once(socket, 'close')
    expect(server.connections[0]?.fault).toContain('does not begin with 0x30')
  })

  it.each(['close', 'reset'] as const)('a proxy fails inside the TLS handshake by %s', async (then) => {
    await start({})
    const proxy = await startFaultyProxy({ port: server.tlsPort, bytes: 100, then })
    expect(await handshakeOn(await openAt(proxy.port))).toBe(false)
    expect(proxy.connectionCount()).toBe(1)
    await proxy.close()
  })
})
