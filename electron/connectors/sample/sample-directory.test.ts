import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ldapsearch, type LdapsearchOptions } from '../../../e2e/lab/ldapsearch.ts'
import { accepts } from '../../../e2e/lab/ports.ts'
import { integer, octetString, sequence, tlv } from './ldap-server/ber-writer.ts'
import { longestRequest } from './ldap-server/serve-client.ts'
import { startSampleDirectory, type SampleDirectoryServer } from './sample-directory.ts'
import { samplePassword } from './sample-person.ts'

let server: SampleDirectoryServer
beforeAll(async () => {
  server = await startSampleDirectory({ state: 'initial' })
})
afterAll(() => server.close())

const anna = 'uid=anna.huber,ou=Regensburg,ou=People,dc=sample,dc=example'

describe.skipIf(!existsSync('/usr/bin/ldapsearch'))('sample directory, asked by ldapsearch', () => {
  const ask = (options: Partial<LdapsearchOptions>) =>
    ldapsearch({
      url: `ldap://${server.host}:${server.port}`,
      bind: { dn: server.administrativeDn, password: server.administrativePassword },
      baseDn: server.baseDn,
      attributes: ['1.1'],
      ...options,
    })

  it.each([
    ['(objectClass=inetOrgPerson)', 60],
    ['(objectClass=GROUPOFNAMES)', 11],
    ['(objectClass=account)', 3],
    ['(sn=Mu\u0308ller)', 1],
    ['(cn=渡辺*)', 1],
    ['(&(ou=Software)(|(l=Osaka)(l=Brno))(!(title=Firmware*)))', 3],
    ['(employeeNumber>=1060)', 1],
    ['(employeeNumber<=1002)', 2],
    ['(mail~=INFO@lindenhof.example)', 1],
    ['(uid:caseExactMatch:=Anna.Huber)', 0],
    ['(ou:dn:=People)', 64],
    ['(userPassword=*)', 0],
    ['(!(noSuchAttribute=x))', 0],
    [`(member=${anna})`, 1],
    ['(entryUUID=6f1d5a2e-8c34-4b7a-9ea1-000000001001)', 1],
  ])('%s finds %i entries', async (filter, count) => {
    const { names, errors } = await ask({ filter, pageSize: 7 })
    expect({ errors, count: names.length }).toEqual({ errors: '', count })
  })

  it.each([
    ['base', 1],
    ['one', 3],
    ['sub', 81],
  ] as const)('the scope %s sees %i entries', async (scope, count) => {
    expect((await ask({ scope })).names).toHaveLength(count)
  })

  it('gives pages in order, each entry once', async () => {
    const whole = await ask({})
    const paged = await ask({ pageSize: 10 })
    expect(paged.names).toEqual(whole.names)
    expect(new Set(paged.names).size).toBe(81)
  })

  it('keeps the size limit of the client', async () => {
    const { names, exitCode } = await ask({ sizeLimit: 5 })
    expect({ exitCode, count: names.length }).toEqual({ exitCode: 4, count: 5 })
  })

  it.each([
    {
      rule: 'user attributes without a password',
      attributes: [],
      sent: ['uid', 'mail'],
      kept: ['userPassword', 'entryUUID'],
    },
    { rule: 'operational ones with +', attributes: ['+'], sent: ['entryUUID', 'hasSubordinates'], kept: ['uid'] },
    { rule: 'named ones in any case', attributes: ['ENTRYUUID', 'Mail'], sent: ['entryUUID', 'mail'], kept: ['uid'] },
    { rule: 'no password even if named', attributes: ['userPassword', 'uid'], sent: ['uid'], kept: ['userPassword'] },
    { rule: 'nothing with 1.1', attributes: ['1.1'], sent: [], kept: ['uid', 'entryUUID', 'objectClass'] },
  ])('sends $rule', async ({ attributes, sent, kept }) => {
    const { output } = await ask({ baseDn: anna, scope: 'base', attributes })
    const names = new Set(output.split('\n').map((line) => line.split(':')[0]))
    expect({ sent: sent.filter((name) => names.has(name)), kept: kept.filter((name) => !names.has(name)) }).toEqual({
      sent,
      kept,
    })
  })

  it.each([
    {
      rule: 'the administrator',
      bind: () => ({ dn: 'CN=admin, dc=sample,dc=example', password: server.administrativePassword }),
      exitCode: 0,
    },
    { rule: 'a user', bind: () => ({ dn: anna, password: samplePassword }), exitCode: 0 },
    { rule: 'a wrong password', bind: () => ({ dn: anna, password: 'wrong' }), exitCode: 49 },
    {
      rule: 'an unknown name',
      bind: () => ({ dn: 'cn=nobody,dc=sample,dc=example', password: samplePassword }),
      exitCode: 49,
    },
    {
      rule: 'an account without a password',
      bind: () => ({ dn: 'uid=backup,ou=Service Accounts,dc=sample,dc=example', password: 'x' }),
      exitCode: 49,
    },
    { rule: 'an empty password', bind: () => ({ dn: anna, password: '' }), exitCode: 53 },
  ])('binds $rule with code $exitCode', async ({ bind, exitCode }) => {
    expect((await ask({ bind: bind(), scope: 'base' })).exitCode).toBe(exitCode)
  })

  it('shows strangers the rootDSE and nothing else', async () => {
    const url = `ldap://${server.host}:${server.port}`
    const root = await ldapsearch({ url, baseDn: '', scope: 'base', attributes: ['+'] })
    expect(root.output).toContain('namingContexts: dc=sample,dc=example')
    expect(root.output).toContain('supportedControl: 1.2.840.113556.1.4.319')
    expect((await ldapsearch({ url, baseDn: server.baseDn })).exitCode).toBe(50)
  })

  it('names the nearest entry above a base that does not exist', async () => {
    const { exitCode, errors } = await ask({ baseDn: 'uid=x,ou=Nowhere,ou=People,dc=sample,dc=example' })
    expect({ exitCode, errors }).toMatchObject({
      exitCode: 32,
      errors: expect.stringContaining('Matched DN: ou=People'),
    })
  })

  it('shows the changed company to later searches', async () => {
    server.setState('changed')
    const found = await ask({ filter: '(entryUUID=6f1d5a2e-8c34-4b7a-9ea1-000000001025)' })
    server.setState('initial')
    expect(found.names).toEqual(['uid=hanna.hoffmann,ou=Regensburg,ou=People,dc=sample,dc=example'])
  })
})

describe('sample directory, abused', () => {
  const sockets: Socket[] = []
  const open = async (): Promise<Socket> => {
    const socket = connect(server.port, server.host)
    sockets.push(socket)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    return socket
  }
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()))
  const closed = async (socket: Socket): Promise<Buffer> => {
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    await once(socket, 'close')
    return Buffer.concat(chunks)
  }

  it.each<[string, Buffer]>([
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a message of 2 GB', Buffer.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff])],
    ['a message over the limit', Buffer.from([0x30, 0x83, 0x10, 0x00, 0x00])],
    ['a message that holds nothing', sequence()],
    ['an indefinite length', Buffer.from([0x30, 0x80, 0x00, 0x00])],
    ['a search without its parts', sequence(integer(1), tlv(0x63, Buffer.alloc(0)))],
    ['a filter of 10,000 levels', deepSearch(10_000)],
  ])('says good-bye to a client that sends %s', async (_what, bytes) => {
    const socket = await open()
    socket.write(bytes)
    expect((await closed(socket)).toString('latin1')).toContain('1.3.6.1.4.1.1466.20036')
  })

  it('answers a write with a refusal', async () => {
    const socket = await open()
    socket.write(sequence(integer(1), tlv(0x4a, Buffer.from(anna))))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.subarray(5, 10)).toEqual(Buffer.from([0x6b, answer[6] ?? 0, 0x0a, 0x01, 53]))
  })

  it('serves at most 16 clients at a time', async () => {
    const clients = await Promise.all(Array.from({ length: 17 }, open))
    await Promise.race(clients.map((client) => closed(client)))
    expect(clients.filter((client) => client.destroyed)).toHaveLength(1)
  })

  it('cannot be reached from another machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.internal === false)
    const isReached = outside === undefined ? false : await acceptsAt(outside.address, server.port)
    expect({ host: server.host, isReached }).toEqual({ host: '127.0.0.1', isReached: false })
  })

  it('lets go of its port and its clients when it is closed', async () => {
    const other = await startSampleDirectory({ state: 'initial' })
    const client = connect(other.port, other.host)
    client.on('error', () => undefined)
    await once(client, 'connect')
    const gone = once(client, 'close')
    await other.close()
    await gone
    expect(await accepts(other.port)).toBe(false)
  })
})

function deepSearch(levels: number): Buffer {
  let filter = tlv(0x87, Buffer.from('uid'))
  for (let level = 0; level < levels; level += 1) filter = tlv(0xa2, filter)
  const parts = [
    octetString(''),
    integer(2, 0x0a),
    integer(0, 0x0a),
    integer(0),
    integer(0),
    tlv(1, Buffer.alloc(1)),
    filter,
    sequence(),
  ]
  const request = sequence(integer(1), tlv(0x63, parts))
  if (request.length > longestRequest) throw new Error('The request is too long to be refused for its depth.')
  return request
}

function acceptsAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  })
}
