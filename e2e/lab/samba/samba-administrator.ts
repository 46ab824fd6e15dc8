import { Attribute, Change, Client } from 'ldapts'
import type {
  AttributeValue,
  DirectoryEntry,
} from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { administrator, dnsDomain } from './samba-domain.ts'
import type { SambaFacts } from './samba.ts'

/** Changes the directory as an administrator's tools do, over LDAPS and not through the program. */
export interface SambaAdministrator {
  add(entry: DirectoryEntry): Promise<void>
  replace(distinguishedName: string, attribute: string, values: readonly string[]): Promise<void>
  addMember(groupDn: string, memberDn: string): Promise<void>
  removeMember(groupDn: string, memberDn: string): Promise<void>
  /** To another name, another place, or both. */
  move(distinguishedName: string, newDistinguishedName: string): Promise<void>
  /** Also where it is not there. */
  remove(distinguishedName: string): Promise<void>
  /** The only value of an attribute; null where there is none. */
  valueOf(distinguishedName: string, attribute: string): Promise<Buffer | null>
  close(): Promise<void>
}

export async function logOnAsAdministrator(samba: SambaFacts): Promise<SambaAdministrator> {
  const client = new Client({ url: `ldaps://${samba.host}`, tlsOptions: { ca: [samba.caPem] }, timeout: 20_000 })
  await client.bind(`${administrator.userName}@${dnsDomain}`, administrator.password)
  const change = (operation: 'add' | 'delete' | 'replace', type: string, values: readonly string[]) =>
    new Change({ operation, modification: new Attribute({ type, values: [...values] }) })
  return {
    add: ({ distinguishedName, attributes }) => client.add(distinguishedName, toAttributes(attributes)),
    replace: (name, attribute, values) => client.modify(name, change('replace', attribute, values)),
    addMember: (group, member) => client.modify(group, change('add', 'member', [member])),
    removeMember: (group, member) => client.modify(group, change('delete', 'member', [member])),
    move: (name, newName) => client.modifyDN(name, newName),
    remove: async (name) => {
      await client.del(name).catch(toleratingAbsence)
    },
    valueOf: async (name, attribute) => {
      const { searchEntries } = await client.search(name, {
        scope: 'base',
        attributes: [attribute],
        explicitBufferAttributes: [attribute],
      })
      const [value] = [searchEntries[0]?.[attribute] ?? []].flat()
      return Buffer.isBuffer(value) ? value : null
    },
    close: () => client.unbind(),
  }
}

const toAttributes = (attributes: Readonly<Record<string, readonly AttributeValue[]>>): Attribute[] =>
  Object.entries(attributes).map(
    ([type, values]) => new Attribute({ type, values: values.map((value) => Buffer.from(value)) }),
  )

/** noSuchObject (RFC 4511, A.2). */
function toleratingAbsence(thrown: unknown): void {
  if (!(thrown instanceof Error) || thrown.name !== 'NoSuchObjectError') throw thrown
}
