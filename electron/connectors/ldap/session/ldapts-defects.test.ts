import { Client, type ClientOptions } from 'ldapts'
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
import { bindAnswers, stallingIn } from '../../../../e2e/lab/scripted-ldap/phase-faults.ts'
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
const waitForHang = 700

interface Row {
  readonly defect: string
  readonly script: LdapScript
  readonly client: (client: Client) => Promise<unknown>
  readonly clientDoes: string
  readonly session: (session: LdapSession) => Promise<unknown>
  readonly sessionDoes: string
  /** What the last request says about the defect. */
  readonly sent?: (lab: ScriptedLdap) => unknown
  readonly clientSends?: unknown
  readonly sessionSends?: unknown
  readonly clientOptions?: Partial<ClientOptions>
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
const twiceThenDone = (reply: Parameters<NonNullable<LdapScript['search']>>[1]): void =>
  reply.inOneWrite(() => {
    reply.raw(sequence(integer(99), tlv(0x1f, [])))
    reply.done()
  })

const rows: readonly Row[] = [
  {
    defect: 'an empty first page with a cookie ends the search',
    script: directory({ pageFault: emptyPages(1, 1) }),
    client: readPaged,
    clientDoes: '0 entries',
    session: readAll,
    sessionDoes: '25 entries',
  },
  {
    defect: 'an empty page with a cookie ends the search',
    script: directory({ pageFault: emptyPages(2, 50) }),
    client: readPaged,
    clientDoes: '10 entries',
    session: readAll,
    sessionDoes: '25 entries',
  },
  {
    defect: 'a cookie that never changes ends the search',
    script: directory({ pageFault: sameCookieForEver(2) }),
    client: readPaged,
    clientDoes: '10 entries',
    session: readAll,
    sessionDoes: 'paging-failed',
  },
  {
    defect: 'a control that vanishes ends the search',
    script: directory({ pageFault: controlDropped(2) }),
    client: readPaged,
    clientDoes: '20 entries',
    session: readAll,
    sessionDoes: 'paging-failed',
  },
  {
    defect: 'a size limit of the client hides that of the server',
    script: directory({ sizeLimit: 5, paging: 'ignored' }),
    client: async (client) =>
      `${(await client.search(labBaseDn, { filter, sizeLimit: 20 })).searchEntries.length} entries`,
    clientDoes: '5 entries',
    session: readAll,
    sessionDoes: 'size-limit-exceeded',
    sent: (lab) => lab.searches().at(-1)?.operation.sizeLimit,
    clientSends: 20,
    sessionSends: 0,
  },
  {
    defect: 'a lost connection is replaced by one that is not bound',
    script: droppedAfterBind(),
    client: async (client) => {
      await client.bind('cn=reader', 'secret')
      await readUnpaged(client).catch(() => undefined)
      return readUnpaged(client)
    },
    clientDoes: '0 entries',
    session: async (session) => {
      await session.bind('cn=reader', 'secret', never)
      await readAll(session).catch(() => undefined)
      return readAll(session)
    },
    sessionDoes: 'connection-lost',
    sent: (lab) => lab.connections.length,
    clientSends: 2,
    sessionSends: 1,
  },
  {
    defect: 'StartTLS that is not answered hangs',
    protocol: 'ldap-tls',
    script: stallingIn('start-tls-handshake'),
    client: (client) => client.startTLS({ host: 'localhost' }),
    clientDoes: 'hangs',
    session: () => Promise.resolve('opened'),
    sessionDoes: 'tls-timed-out',
    clientOptions: { timeout: 100, connectTimeout: 100 },
  },
  {
    defect: 'the server is given 10 s',
    script: directory(),
    client: readUnpaged,
    clientDoes: '25 entries',
    session: readAll,
    sessionDoes: '25 entries',
    sent: (lab) => lab.searches().at(-1)?.operation.timeLimit,
    clientSends: 10,
    sessionSends: 0,
  },
  {
    defect: 'escaped bytes of a filter are encoded twice',
    script: directory(),
    client: async (client) =>
      (await client.search(labBaseDn, { filter: '(objectGUID=\\c3\\bc\\00\\ff)' })).searchEntries.length,
    clientDoes: '0',
    session: async (session) =>
      (
        await collect(
          session.search(peopleSearch({ filter: { kind: 'equality', attribute: 'objectGUID', value: bytes } })),
        )
      ).length,
    sessionDoes: '0',
    sent: (lab) => {
      const sent = lab.searches().at(-1)?.operation.filter
      return sent?.kind === 'equality' ? sent.value.toString('hex') : sent?.kind
    },
    clientSends: 'c383c2bc00c3bf',
    sessionSends: 'c3bc00ff',
  },
  {
    defect: 'the paging control may be passed over',
    script: directory(),
    client: readPaged,
    clientDoes: '25 entries',
    session: readAll,
    sessionDoes: '25 entries',
    sent: (lab) => lab.searches().at(-1)?.page?.critical,
    clientSends: false,
    sessionSends: true,
  },
  {
    defect: 'a truncated result is success',
    script: emptyResult,
    client: readUnpaged,
    clientDoes: '0 entries',
    session: readAll,
    sessionDoes: 'protocol-error',
  },
  {
    defect: 'what follows an unreadable message is lost',
    script: { search: (_request, reply) => twiceThenDone(reply) },
    client: readUnpaged,
    clientDoes: 'hangs',
    session: readAll,
    sessionDoes: 'protocol-error',
  },
  {
    defect: 'another protocol hangs',
    script: answeringRaw(httpAnswer),
    client: readUnpaged,
    clientDoes: 'hangs',
    session: readAll,
    sessionDoes: 'not-an-ldap-server',
  },
  {
    defect: 'a message of 2 GB is waited for',
    script: answeringRaw(hugeMessage),
    client: readUnpaged,
    clientDoes: 'hangs',
    session: readAll,
    sessionDoes: 'protocol-error',
  },
  {
    defect: 'an intermediate response ends the search',
    script: directory({ pageFault: intermediateAtPage(2) }),
    client: readPaged,
    clientDoes: 'MessageParserError',
    session: readAll,
    sessionDoes: '25 entries',
  },
  {
    defect: 'a notice of disconnection is passed over',
    script: directory({ pageFault: atPage(1, { kind: 'instead', reply: (reply) => reply.noticeOfDisconnection(52) }) }),
    client: readPaged,
    clientDoes: 'hangs',
    session: readAll,
    sessionDoes: 'server-unavailable',
  },
  {
    defect: 'an identifier that happens to be text is text',
    script: textGuid,
    client: async (client) =>
      typeof (await client.search('', { explicitBufferAttributes: ['objectguid'] })).searchEntries[0]?.['objectGUID'],
    clientDoes: 'string',
    session: async (session) =>
      typeof (await collect(session.search(peopleSearch())))[0]?.attributes.get('objectguid')?.[0],
    sessionDoes: 'object',
  },
  {
    defect: 'a name can select a SASL mechanism',
    script: {},
    client: bindAs('PLAIN'),
    clientDoes: 'undefined',
    session: bindAs('PLAIN'),
    sessionDoes: 'undefined',
    sent: (lab) => lab.binds().at(-1)?.operation.credentials.kind,
    clientSends: 'sasl',
    sessionSends: 'simple',
  },
  {
    defect: 'an empty password is sent',
    script: bindAnswers(0),
    client: (client) => client.bind('cn=admin', ''),
    clientDoes: 'undefined',
    session: (session) => session.bind('cn=admin', '', never),
    sessionDoes: 'password-empty',
    sent: (lab) => lab.binds().length,
    clientSends: 1,
    sessionSends: 0,
  },
]

/** A defect of the client may end it outside of its promises. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  const hang = new Promise<string>((resolve) => setTimeout(() => resolve('hangs'), waitForHang))
  const settled = work().then(String, (error: unknown) =>
    error instanceof ProblemError ? error.problem.code : (error as Error).constructor.name,
  )
  return Promise.race([hang, settled])
}

let server: ScriptedLdap | null = null
afterEach(() => server?.close())

describe('defects of ldapts', () => {
  it.each(rows)(
    'client: $defect: $clientDoes',
    async ({ script, client: act, clientDoes, sent, clientSends, clientOptions }) => {
      server = await startScriptedLdap({ script, tls: certificates.good })
      const client = new Client({ url: `ldap://127.0.0.1:${server.port}`, ...clientOptions })
      expect(await outcomeOf(() => act(client))).toBe(clientDoes)
      if (sent !== undefined) expect(sent(server)).toEqual(clientSends)
    },
  )

  it.each(rows)(
    'session: $defect: $sessionDoes',
    async ({ script, session: act, sessionDoes, sent, sessionSends, protocol = 'ldap' }) => {
      server = await startScriptedLdap({ script, tls: certificates.good })
      const options = {
        port: server.port,
        protocol,
        certificateAuthorities: [certificates.authority.cert],
        deadlines: { tls: 300 },
      }
      let session: LdapSession | null = null
      const outcome = await outcomeOf(async () => {
        session = await openTestSession(options)
        return act(session)
      })
      expect(outcome).toBe(sessionDoes)
      if (sent !== undefined) expect(sent(server)).toEqual(sessionSends)
      ;(session as LdapSession | null)?.close()
    },
  )
})
