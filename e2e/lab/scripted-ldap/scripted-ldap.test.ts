import { afterEach, describe, expect, it } from 'vitest'
import { Client } from 'ldapts'
import { startScriptedLdap, type ScriptedLdap } from './scripted-ldap.ts'

let server: ScriptedLdap | null = null
afterEach(() => server?.close())

describe('scripted LDAP server', () => {
  it('records what a client asks and answers what the script says', async () => {
    server = await startScriptedLdap({
      script: {
        search: (_request, reply) => {
          reply.entry('uid=müller,dc=x', { uid: ['müller'] })
          reply.reference('ldap://other.example/')
          reply.done()
        },
      },
    })
    const client = new Client({ url: `ldap://127.0.0.1:${server.port}` })
    await client.bind('cn=admin,dc=x', 'secret')
    const { searchEntries, searchReferences } = await client.search('dc=x', {
      filter: '(&(uid=m*)(!(cn=x)))',
      attributes: ['uid'],
      timeLimit: 7,
      paged: { pageSize: 100 },
    })
    await client.unbind()
    await server.untilAllClosed()

    expect(searchEntries).toEqual([{ dn: 'uid=müller,dc=x', uid: 'müller' }])
    expect(searchReferences).toEqual(['ldap://other.example/'])
    expect(server.binds()[0]?.operation).toMatchObject({
      name: 'cn=admin,dc=x',
      credentials: { kind: 'simple', password: 'secret' },
    })
    expect(server.searches()[0]).toMatchObject({
      operation: {
        baseDn: 'dc=x',
        scope: 'sub',
        timeLimit: 7,
        sizeLimit: 0,
        attributes: ['uid'],
        filter: {
          kind: 'and',
          filters: [
            { kind: 'substrings', attribute: 'uid', initial: Buffer.from('m'), any: [], final: null },
            { kind: 'not', filter: { kind: 'equality', attribute: 'cn', value: Buffer.from('x') } },
          ],
        },
      },
      page: { size: 100, cookie: Buffer.alloc(0) },
      boundAs: 'cn=admin,dc=x',
      connection: { id: 1, state: 'closed', fault: null },
    })
  })

  it('does something else when the script changes, on the same connection', async () => {
    server = await startScriptedLdap({ script: { search: (_request, reply) => reply.done(51) } })
    const client = new Client({ url: `ldap://127.0.0.1:${server.port}` })
    await expect(client.search('dc=x')).rejects.toMatchObject({ code: 51 })
    server.setScript({ search: (_request, reply) => reply.done(52) })
    await expect(client.search('dc=x')).rejects.toMatchObject({ code: 52 })
    await client.unbind()
    expect(server.connections).toHaveLength(1)
  })
})
