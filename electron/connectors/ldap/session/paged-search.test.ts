import { afterEach, describe, expect, it } from 'vitest'
import { containers, labBaseDn, people, userDn } from '../../../../e2e/lab/directory-data.ts'
import { emptyPages, intermediateAtPage } from '../../../../e2e/lab/scripted-ldap/page-action.ts'
import { byteByByte } from '../../../../e2e/lab/scripted-ldap/phase-faults.ts'
import {
  scriptedDirectory,
  type ScriptedDirectoryOptions,
} from '../../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import { bulkInOneWrite } from '../../../../e2e/lab/scripted-ldap/wire-abuse.ts'
import type { LdapSession } from './ldap-session.ts'
import { collect, never, openTestSession, peopleSearch, problemOf } from './session-for-tests.ts'

const entries = [...containers(), ...people(25)]
let server: ScriptedLdap | null = null
let session: LdapSession | null = null
afterEach(async () => {
  session?.close()
  await server?.close()
})

async function serve(script: LdapScript, page = 120_000): Promise<LdapSession> {
  server = await startScriptedLdap({ script })
  session = await openTestSession({ port: server.port, deadlines: { page } })
  return session
}

const open = (options: Partial<ScriptedDirectoryOptions> = {}, page?: number): Promise<LdapSession> =>
  serve(scriptedDirectory({ entries, ...options }), page)

describe('complete read', () => {
  it.each<{ rule: string; options: Partial<ScriptedDirectoryOptions>; pages: number; references?: number }>([
    { rule: 'in pages', options: {}, pages: 3 },
    { rule: 'in pages smaller than asked for', options: { pageCap: 4 }, pages: 7 },
    { rule: 'with one empty first page', options: { pageFault: emptyPages(1, 1) }, pages: 4 },
    { rule: 'with an empty page in the middle', options: { pageFault: emptyPages(2, 1) }, pages: 4 },
    { rule: 'with 50 empty pages in a row', options: { pageFault: emptyPages(2, 50) }, pages: 53 },
    { rule: 'with an empty last page', options: { pageFault: emptyPages(3, 1) }, pages: 4 },
    { rule: 'where the control is ignored', options: { paging: 'ignored' }, pages: 1 },
    { rule: 'where the control is refused', options: { paging: 'refused' }, pages: 1 },
    { rule: 'with references, counted', options: { references: ['ldap://a/', 'ldap://b/'] }, pages: 3, references: 2 },
    { rule: 'with intermediate responses', options: { pageFault: intermediateAtPage(2) }, pages: 3 },
  ])('$rule', async ({ options, pages, references = 0 }) => {
    const search = (await open(options)).search(peopleSearch())
    const found = await collect(search)
    expect(found.map(({ distinguishedName }) => distinguishedName)).toEqual(
      Array.from({ length: 25 }, (_, index) => userDn(index + 1)),
    )
    expect(search.summary).toEqual({ pages, entries: 25, references })
    expect(server?.connections).toHaveLength(1)
  })

  it('hands out pages as they come, also of an answer that is not paged', async () => {
    const sizes: number[] = []
    for await (const page of (await open({ paging: 'ignored' })).search(peopleSearch())) sizes.push(page.length)
    expect(sizes).toEqual([10, 10, 5])
  })

  it('asks without limits, aliases or a control that could be passed over (reference: LDAP, 2.1 and 2.2)', async () => {
    const filter = { kind: 'equality', attribute: 'objectGUID', value: Buffer.from('c3bc00ff2a28295c', 'hex') } as const
    await collect((await open()).search(peopleSearch({ filter, attributes: ['uid', 'mail;binary'], scope: 'one' })))
    expect(server?.searches().map(({ operation, page }) => ({ ...operation, page }))).toEqual([
      {
        kind: 'search',
        baseDn: labBaseDn,
        scope: 'one',
        sizeLimit: 0,
        timeLimit: 0,
        dereferenceAliases: 0,
        typesOnly: false,
        filter,
        filterBytes: Buffer.from('a316040a6f626a656374475549440408c3bc00ff2a28295c', 'hex'),
        attributes: ['uid', 'mail;binary'],
        page: { size: 10, cookie: Buffer.alloc(0), critical: true },
      },
    ])
  })

  it('sends long filters unharmed', async () => {
    const value = Buffer.alloc(1_000_000, 0xfc)
    const filter = { kind: 'equality', attribute: 'cn', value } as const
    await collect((await open()).search(peopleSearch({ filter })))
    expect(server?.searches()[0]?.operation.filter).toEqual(filter)
  })

  it('reads entries byte by byte', async () => {
    expect(
      await collect((await serve(byteByByte(scriptedDirectory({ entries })))).search(peopleSearch())),
    ).toHaveLength(25)
  })

  it('reads 100,000 entries out of one write of 4 MB, without paging', async () => {
    const search = (await serve(bulkInOneWrite(4 * 1024 * 1024))).search(peopleSearch())
    const found = await collect(search)
    expect(found.length).toBeGreaterThan(100_000)
    expect(search.summary.entries).toBe(found.length)
  })

  it('asks for the next page while the present one is worked on, and for no further one', async () => {
    const search = (await open()).search(peopleSearch({ pageSize: 5 }))
    const requests: number[] = []
    for await (const page of search) {
      expect(page).toHaveLength(5)
      await new Promise((resolve) => setTimeout(resolve, 30))
      requests.push(server?.searches().length ?? 0)
    }
    expect(requests).toEqual([2, 3, 4, 5, 5])
  })

  it('waits for a slow consumer, also of an answer that is not paged', async () => {
    const search = (await serve(bulkInOneWrite(256 * 1024), 1_000)).search(peopleSearch({ pageSize: 500 }))
    let isFirst = true
    for await (const page of search) {
      expect(page.length).toBeGreaterThan(0)
      if (isFirst) await new Promise((resolve) => setTimeout(resolve, 1_500))
      isFirst = false
    }
  })

  it('takes longer than its deadline while something comes', async () => {
    const trickling: LdapScript = {
      search: (_request, reply) => {
        for (let number = 0; number < 8; number += 1) setTimeout(() => reply.entry(`uid=${number}`, {}), number * 150)
        setTimeout(() => reply.done(), 1_200)
      },
    }
    expect(await collect((await serve(trickling, 600)).search(peopleSearch()))).toHaveLength(8)
  })

  it('answers readEntry between pages', async () => {
    const reading = await open()
    const names: (string | undefined)[] = []
    for await (const [first] of reading.search(peopleSearch())) {
      names.push((await reading.readEntry(first?.distinguishedName ?? '', ['cn'], never))?.distinguishedName)
    }
    expect(names).toEqual([userDn(1), userDn(11), userDn(21)])
  })

  it('answers readEntry while an answer that is not paged is held back', async () => {
    const bulk = bulkInOneWrite(256 * 1024)
    const reading = await serve({
      search: (request, reply) => (request.operation.scope === 'base' ? reply.done(32) : bulk.search?.(request, reply)),
    })
    for await (const page of reading.search(peopleSearch({ pageSize: 500 }))) {
      expect(page.length).toBeGreaterThan(0)
      expect(await reading.readEntry('dc=a', [], never)).toBeNull()
    }
  })

  it('left early leaves a session that can be used', async () => {
    const reading = await open()
    for await (const page of reading.search(peopleSearch())) {
      expect(page).toHaveLength(10)
      break
    }
    expect(await collect(reading.search(peopleSearch()))).toHaveLength(25)
  })

  it('is refused while another one is going on', async () => {
    const reading = await open()
    for await (const page of reading.search(peopleSearch())) {
      expect(page).toHaveLength(10)
      expect(await problemOf(collect(reading.search(peopleSearch())))).toMatchObject({ code: 'internal' })
      break
    }
  })
})
