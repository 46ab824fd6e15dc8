import { setTimeout as wait } from 'node:timers/promises'
import { Client, type SearchOptions } from 'ldapts'
import { afterEach, describe, expect, it } from 'vitest'
import { labCertificates } from '../../../../e2e/lab/certificates.ts'
import { containers, labBaseDn, people } from '../../../../e2e/lab/directory-data.ts'
import type { LdapScript } from '../../../../e2e/lab/scripted-ldap/ldap-script.ts'
import {
  atPage,
  controlDropped,
  emptyPages,
  intermediateAtPage,
  sameCookieForEver,
} from '../../../../e2e/lab/scripted-ldap/page-action.ts'
import { stallingIn } from '../../../../e2e/lab/scripted-ldap/phase-faults.ts'
import {
  scriptedDirectory,
  type ScriptedDirectoryOptions,
} from '../../../../e2e/lab/scripted-ldap/scripted-directory.ts'
import { startScriptedLdap, type ScriptedLdap } from '../../../../e2e/lab/scripted-ldap/scripted-ldap.ts'
import { answeringRaw, httpAnswer, hugeMessage } from '../../../../e2e/lab/scripted-ldap/wire-abuse.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import { integer, sequence, tlv } from '../../sample/ldap-server/ber-writer.ts'
import { answerTag } from './ber-tags.ts'
import type { LdapSession } from './ldap-session.ts'
import { collect, never, openTestSession, peopleSearch } from './session-for-tests.ts'

/**
 * Why the session does not use the client of ldapts (reference: LDAP, 2.1 to 2.4): each row does one thing with its
 * client and with a session. The client's column documents version 9.2.0; where an upgrade changes it, the row says so.
 */
const certificates = labCertificates()
/** Milliseconds: what has not ended then hangs; and how long all else may take. */
const hangTime = 700
const patience = 15_000

type Act<Party> = readonly [act: (party: Party) => Promise<unknown>, outcome: string, sent?: unknown]

interface Row {
  readonly defect: string
  readonly script: LdapScript
  readonly client: Act<Client>
  readonly session: Act<LdapSession>
  /** What the server saw of the defect; the third part of an act says what it should be. */
  readonly sent?: (lab: ScriptedLdap) => unknown
  readonly protocol?: 'ldap' | 'ldap-tls'
}

const directory = (options: Partial<ScriptedDirectoryOptions> = {}): LdapScript =>
  scriptedDirectory({ entries: [...containers(), ...people(25)], ...options })
const filter = '(objectClass=inetOrgPerson)'
const readPaged = async (client: Client) => {
  const { searchEntries } = await client.search(labBaseDn, { filter, attributes: ['uid'], paged: { pageSize: 10 } })
  return `${searchEntries.length} entries`
}
const readUnpaged = async (client: Client) => {
  const { searchEntries } = await client.search(labBaseDn, { filter, attributes: ['uid'] })
  return `${searchEntries.length} entries`
}
const readAll = async (session: LdapSession) => `${(await collect(session.search(peopleSearch()))).length} entries`
const bindAs = (name: string) => (party: Client | LdapSession) =>
  party instanceof Client ? party.bind(name, 'secret') : party.bind(name, 'secret', never)
const bytes = Buffer.from('c3bc00ff', 'hex')

/** The server forgets the first connection; the second one is served, but is not bound. */
const droppedAfterBind = (): LdapScript => {
  const served = directory({ anonymous: 'nothing' })
  return {
    ...served,
    search: (request, reply) => (request.connection.id === 1 ? reply.close() : served.search?.(request, reply)),
  }
}
const emptyResult: LdapScript = {
  search: (request, reply) => reply.raw(sequence(integer(request.messageId), tlv(answerTag.searchDone, []))),
}
const textGuid: LdapScript = {
  search: (_request, reply) => {
    reply.entry('uid=a', { objectGUID: [Buffer.from('0123456789abcdef')] })
    reply.done()
  },
}
const unreadableThenDone: LdapScript = {
  search: (_request, reply) =>
    reply.inOneWrite(() => {
      reply.raw(sequence(integer(99), tlv(0x1f, [])))
      reply.done()
    }),
}
const bindAndReadTwiceByClient = async (client: Client) => {
  await client.bind('cn=reader', 'secret')
  await readUnpaged(client).catch(() => undefined)
  return readUnpaged(client)
}
const bindAndReadTwice = async (session: LdapSession) => {
  await session.bind('cn=reader', 'secret', never)
  await readAll(session).catch(() => undefined)
  return readAll(session)
}
const readWith = (options: SearchOptions) => async (client: Client) =>
  `${(await client.search(labBaseDn, options)).searchEntries.length} entries`
const readByBytes = (session: LdapSession) =>
  collect(session.search(peopleSearch({ filter: { kind: 'equality', attribute: 'objectGUID', value: bytes } })))
const guidOfClient = async (client: Client) =>
  typeof (await client.search('', { explicitBufferAttributes: ['objectguid'] })).searchEntries[0]?.['objectGUID']
const guidOfSession = async (session: LdapSession) =>
  typeof (await collect(session.search(peopleSearch())))[0]?.attributes.get('objectguid')?.[0]
const sentFilterValue = (lab: ScriptedLdap) => {
  const sent = lab.searches().at(-1)?.operation.filter
  return sent?.kind === 'equality' ? sent.value.toString('hex') : sent?.kind
}
const notice = atPage(1, { kind: 'instead', reply: (reply) => reply.noticeOfDisconnection(52) })

const rows: readonly Row[] = [
  {
    defect: 'an empty first page with a cookie ends the search',
    script: directory({ pageFault: emptyPages(1, 1) }),
    client: [readPaged, '0 entries'],
    session: [readAll, '25 entries'],
  },
  {
    defect: 'an empty page with a cookie ends the search',
    script: directory({ pageFault: emptyPages(2, 50) }),
    client: [readPaged, '10 entries'],
    session: [readAll, '25 entries'],
  },
  {
    defect: 'a cookie that never changes ends the search',
    script: directory({ pageFault: sameCookieForEver(2) }),
    client: [readPaged, '10 entries'],
    session: [readAll, 'paging-failed'],
  },
  {
    defect: 'a control that vanishes ends the search',
    script: directory({ pageFault: controlDropped(2) }),
    client: [readPaged, '20 entries'],
    session: [readAll, 'paging-failed'],
  },
  {
    defect: 'a size limit of the client hides that of the server',
    script: directory({ sizeLimit: 5, paging: 'ignored' }),
    client: [readWith({ filter, sizeLimit: 20 }), '5 entries', 20],
    session: [readAll, 'size-limit-exceeded', 0],
    sent: (lab) => lab.searches().at(-1)?.operation.sizeLimit,
  },
  {
    defect: 'a lost connection is replaced by one that is not bound',
    script: droppedAfterBind(),
    client: [bindAndReadTwiceByClient, '0 entries', 2],
    session: [bindAndReadTwice, 'connection-lost', 1],
    sent: (lab) => lab.connections.length,
  },
  {
    defect: 'StartTLS that is not answered hangs',
    protocol: 'ldap-tls',
    script: stallingIn('start-tls-handshake'),
    client: [(client) => client.startTLS({ host: 'localhost' }), 'hangs'],
    session: [() => Promise.resolve('opened'), 'tls-timed-out'],
  },
  {
    defect: 'the server is given 10 s',
    script: directory(),
    client: [readUnpaged, '25 entries', 10],
    session: [readAll, '25 entries', 0],
    sent: (lab) => lab.searches().at(-1)?.operation.timeLimit,
  },
  {
    defect: 'escaped bytes of a filter are encoded twice',
    script: directory(),
    client: [readWith({ filter: '(objectGUID=\\c3\\bc\\00\\ff)' }), '0 entries', 'c383c2bc00c3bf'],
    session: [readByBytes, '', 'c3bc00ff'],
    sent: sentFilterValue,
  },
  {
    defect: 'the paging control may be passed over',
    script: directory(),
    client: [readPaged, '25 entries', false],
    session: [readAll, '25 entries', true],
    sent: (lab) => lab.searches().at(-1)?.page?.critical,
  },
  {
    defect: 'a truncated result is success',
    script: emptyResult,
    client: [readUnpaged, '0 entries'],
    session: [readAll, 'protocol-error'],
  },
  {
    defect: 'what follows an unreadable message is lost',
    script: unreadableThenDone,
    client: [readUnpaged, 'hangs'],
    session: [readAll, 'protocol-error'],
  },
  {
    defect: 'another protocol hangs',
    script: answeringRaw(httpAnswer),
    client: [readUnpaged, 'hangs'],
    session: [readAll, 'not-an-ldap-server'],
  },
  {
    defect: 'a message of 2 GB is waited for',
    script: answeringRaw(hugeMessage),
    client: [readUnpaged, 'hangs'],
    session: [readAll, 'protocol-error'],
  },
  {
    defect: 'an intermediate response ends the search',
    script: directory({ pageFault: intermediateAtPage(2) }),
    client: [readPaged, 'MessageParserError'],
    session: [readAll, '25 entries'],
  },
  {
    defect: 'a notice of disconnection is passed over',
    script: directory({ pageFault: notice }),
    client: [readPaged, 'hangs'],
    session: [readAll, 'server-unavailable'],
  },
  {
    defect: 'an identifier that happens to be text is text',
    script: textGuid,
    client: [guidOfClient, 'string'],
    session: [guidOfSession, 'object'],
  },
  {
    defect: 'a name can select a SASL mechanism',
    script: {},
    client: [bindAs('PLAIN'), 'undefined', 'sasl'],
    session: [bindAs('PLAIN'), 'undefined', 'simple'],
    sent: (lab) => lab.binds().at(-1)?.operation.credentials.kind,
  },
  {
    defect: 'an empty password is sent',
    script: {},
    client: [(client) => client.bind('cn=admin', ''), 'undefined', 1],
    session: [(session) => session.bind('cn=admin', '', never), 'password-empty', 0],
    sent: (lab) => lab.binds().length,
  },
]

/** A defect of the client may end it outside of its promises. */
async function outcomeOf(work: () => Promise<unknown>, expected: string): Promise<string> {
  const time = expected === 'hangs' ? hangTime : patience
  const hang = wait(time, 'hangs', { ref: false })
  const settled = work().then(String, (error: unknown) =>
    error instanceof ProblemError ? error.problem.code : (error as Error).constructor.name,
  )
  return Promise.race([hang, settled])
}

let server: ScriptedLdap | null = null
afterEach(() => server?.close())

describe('defects of ldapts', () => {
  it.each(rows)('client: $defect: $client.1', async ({ script, client: [act, outcome, seen], sent }) => {
    server = await startScriptedLdap({ script, tls: certificates.good })
    const client = new Client({ url: `ldap://127.0.0.1:${server.port}` })
    expect(await outcomeOf(() => act(client), outcome)).toBe(outcome)
    expect(sent?.(server)).toEqual(seen)
  })

  it.each(rows)(
    'session: $defect: $session.1',
    async ({ script, session: [act, outcome, seen], sent, protocol = 'ldap' }) => {
      server = await startScriptedLdap({ script, tls: certificates.good })
      const { port } = server
      const work = async () => {
        const session = await openTestSession({ port, protocol, acceptAllCertificates: true, deadlines: { tls: 300 } })
        return act(session).finally(() => session.close())
      }
      expect(await outcomeOf(work, outcome)).toBe(outcome)
      expect(sent?.(server)).toEqual(seen)
    },
  )
})
