import { describe, expect, it } from 'vitest'
import { accepts } from '../../../e2e/lab/ports.ts'
import {
  sampleDirectorySchema,
  type GenericLdapDirectory,
} from '../../../shared/configuration/directory-configuration.ts'
import type { DirectorySnapshot } from '../../../shared/domain/directory-snapshot.ts'
import type { DirectoryConnector } from '../connector.ts'
import { createGenericLdapConnector } from '../ldap/generic-ldap-connector.ts'
import { openLdapSession } from '../ldap/session/open-ldap-session.ts'
import { createSampleConnector } from './sample-connector.ts'
import { samplePassword } from './sample-person.ts'

const signal = new AbortController().signal
const configuration = sampleDirectorySchema.parse({
  id: 'company',
  type: 'sample',
  filters: { groups: ['engineering'] },
  options: { automaticallyDeleteUsers: true },
  defaultPrivileges: { global: [], ownArchive: ['read'] },
})
const snapshot: DirectorySnapshot = {
  users: [],
  skipped: [],
  warnings: [
    { code: 'connection-not-encrypted', parameters: {} },
    { code: 'no-users-read', parameters: {} },
  ],
  proof: { kind: 'complete', pages: 1, entries: 0, references: 0, groups: [] },
}

interface Seen {
  readonly ldap: GenericLdapDirectory
  readonly password: string
  readonly wasListening: boolean
}

/** A connector that only notes what it was given. */
function connectorThatNotes(seen: Seen[], read: () => Promise<DirectorySnapshot> = () => Promise.resolve(snapshot)) {
  return (ldap: GenericLdapDirectory, password: string) => {
    const note = async (): Promise<void> => {
      seen.push({ ldap, password, wasListening: await accepts(portOf(ldap)) })
    }
    const noting: Partial<DirectoryConnector> = {
      readDirectory: () => note().then(read),
      listGroups: () => note().then(() => []),
    }
    return noting as DirectoryConnector
  }
}

const portOf = (ldap: GenericLdapDirectory): number => Number(ldap.connection.serverName.split(':')[1])

describe('sample connector', () => {
  it('serves the directory for the time of the call, with the settings of the configuration', async () => {
    const seen: Seen[] = []
    const connector = createSampleConnector({ configuration, createLdapConnector: connectorThatNotes(seen) })
    await connector.readDirectory({ signal, onProgress: () => undefined })
    await connector.listGroups({ signal })
    expect(seen).toHaveLength(2)
    for (const { ldap, wasListening } of seen) {
      expect({ wasListening, isListening: await accepts(portOf(ldap)) }).toEqual({
        wasListening: true,
        isListening: false,
      })
      expect(ldap).toMatchObject({
        id: 'company',
        type: 'generic-ldap',
        connection: { administrativeDn: 'cn=admin,dc=sample,dc=example', baseDn: 'dc=sample,dc=example' },
        filters: { groups: ['engineering'], userNameAttribute: 'uid' },
        options: { automaticallyDeleteUsers: true },
        defaultPrivileges: { global: [], ownArchive: ['read'] },
      })
    }
  })

  it('has a new administrative password for every call', async () => {
    const seen: Seen[] = []
    const connector = createSampleConnector({ configuration, createLdapConnector: connectorThatNotes(seen) })
    await connector.listGroups({ signal })
    await connector.listGroups({ signal })
    const passwords = seen.map(({ password }) => password)
    expect(new Set(passwords).size).toBe(2)
    expect(Math.min(...passwords.map((password) => password.length))).toBeGreaterThan(20)
  })

  it('does not warn of a network that is not there', async () => {
    const connector = createSampleConnector({ configuration, createLdapConnector: connectorThatNotes([]) })
    const { warnings } = await connector.readDirectory({ signal, onProgress: () => undefined })
    expect(warnings.map(({ code }) => code)).toEqual(['no-users-read'])
  })

  it('stops serving when the call fails', async () => {
    const seen: Seen[] = []
    const fail = (): Promise<DirectorySnapshot> => Promise.reject(new Error('broken'))
    const connector = createSampleConnector({ configuration, createLdapConnector: connectorThatNotes(seen, fail) })
    await expect(connector.readDirectory({ signal, onProgress: () => undefined })).rejects.toThrow('broken')
    const [first] = seen
    expect(first === undefined ? true : await accepts(portOf(first.ldap))).toBe(false)
  })
})

describe('sample connector over the real LDAP connector', () => {
  const connectorFor = (groups: readonly string[]) =>
    createSampleConnector({
      configuration: sampleDirectorySchema.parse({ id: 'company', type: 'sample', filters: { groups } }),
      createLdapConnector: (ldap, password) =>
        createGenericLdapConnector({ configuration: ldap, password, openSession: openLdapSession }),
    })
  const read = (groups: readonly string[]) =>
    connectorFor(groups).readDirectory({ signal, onProgress: () => undefined })

  it.each([
    { groups: [], users: 60 },
    { groups: ['all-staff'], users: 60 },
    { groups: ['engineering'], users: 21 },
    { groups: ['software'], users: 9 },
    { groups: ['sales', 'support'], users: 17 },
  ])('reads $users users of the groups $groups', async ({ groups, users }) => {
    const found = await read(groups)
    expect({ users: found.users.length, skipped: found.skipped, warnings: found.warnings }).toEqual({
      users,
      skipped: [],
      warnings: [],
    })
    expect(found.proof.kind).toBe('complete')
  })

  it('reads names as they are written and every address', async () => {
    const { users } = await read([])
    expect(users.find(({ userName }) => userName === 'miyu.sato')?.fullName).toBe('佐藤 美優')
    expect(users.find(({ userName }) => userName === 'heike.lorenz')?.emailAddresses).toEqual([
      'heike.lorenz@lindenhof.example',
      'support@lindenhof.example',
      'service@lindenhof.example',
    ])
  })

  it('checks the password of a user', async () => {
    const outcomeOf = async (password: string) => {
      const credentials = { userName: 'anna.huber', password, distinguishedName: null, signal }
      return (await connectorFor([]).authenticate(credentials)).outcome
    }
    expect(await outcomeOf(samplePassword)).toBe('accepted')
    expect(await outcomeOf('wrong')).toBe('refused')
  })
})
