import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { GenericLdapDirectory } from '../../../shared/configuration/directory-configuration.ts'
import type { SampleState } from '../../../shared/configuration/sample.ts'
import { pagedResultsOid, whoAmIOid } from './ldap-server/ldap-oids.ts'
import { startLdapServer } from './ldap-server/ldap-server.ts'
import type { ServedDirectory } from './ldap-server/served-directory.ts'
import { nameKey } from './ldap-server/name-key.ts'
import { storeDirectory } from './ldap-server/stored-directory.ts'
import { sampleCompany } from './sample-company.ts'
import { sampleLdapConfiguration } from './sample-ldap-configuration.ts'
import { sampleAdministrativeDn, sampleBaseDn } from './sample-person.ts'

export interface SampleDirectoryServer {
  readonly host: string
  readonly port: number
  readonly baseDn: string
  readonly administrativeDn: string
  /** New with every start. */
  readonly administrativePassword: string
  /** Ready for the LDAP connector; the password goes beside it. */
  configuration(): GenericLdapDirectory
  /** What later searches see; the server goes on. */
  setState(state: SampleState): void
  close(): Promise<void>
}

export interface SampleDirectoryOptions {
  readonly state: SampleState
}

/** Entries of one search without pages. */
const sizeLimit = 1_000

/** Serves the sample company on a loopback port, read-only, until it is closed. */
export async function startSampleDirectory({ state }: SampleDirectoryOptions): Promise<SampleDirectoryServer> {
  const administrativePassword = randomBytes(18).toString('base64url')
  const servedIn = (wanted: SampleState): ServedDirectory => serve(wanted, administrativePassword)
  let served = servedIn(state)
  const server = await startLdapServer(() => served)
  return {
    host: server.host,
    port: server.port,
    baseDn: sampleBaseDn,
    administrativeDn: sampleAdministrativeDn,
    administrativePassword,
    configuration: () => sampleLdapConfiguration(server),
    setState: (wanted) => {
      served = servedIn(wanted)
    },
    close: () => server.close(),
  }
}

function serve(state: SampleState, administrativePassword: string): ServedDirectory {
  const directory = sampleCompany(state)
  const administrator = nameKey(sampleAdministrativeDn)
  return {
    directory,
    rootEntry,
    sizeLimit,
    isPassword: (distinguishedName, password) => {
      if (nameKey(distinguishedName) === administrator) return isEqual(password, administrativePassword)
      const [stored] = directory.find(distinguishedName)?.attributes.get('userpassword')?.values ?? []
      return typeof stored === 'string' && isEqual(password, stored)
    },
  }
}

const rootEntry = storeDirectory([
  {
    distinguishedName: '',
    attributes: {
      objectClass: ['top'],
      namingContexts: [sampleBaseDn],
      supportedLDAPVersion: ['3'],
      supportedControl: [pagedResultsOid],
      supportedExtension: [whoAmIOid],
      vendorName: ['Directory Services Console, sample directory'],
    },
  },
])

/** In constant time: digests have one length. */
function isEqual(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
