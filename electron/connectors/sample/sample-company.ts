import { assertNever } from '../../../shared/assert-never.ts'
import type { SampleState } from '../../../shared/configuration/sample.ts'
import { storeDirectory, type DirectoryEntry, type StoredDirectory } from './ldap-server/stored-directory.ts'
import { changedPeople } from './sample-changes.ts'
import { groupEntries, sampleGroupsDn } from './sample-groups.ts'
import { initialPeople } from './sample-people.ts'
import { personEntry, sampleBaseDn, samplePeopleDn, sampleUuid, type SamplePerson } from './sample-person.ts'

const accountsDn = `ou=Service Accounts,${sampleBaseDn}`

/** Programs, not people: outside the user filter of the sample configuration. */
const serviceAccounts = ['backup', 'monitoring', 'printer-scan']

const organizationalUnits = [
  samplePeopleDn,
  ...['Regensburg', 'Brno', 'Osaka'].map((site) => `ou=${site},${samplePeopleDn}`),
  sampleGroupsDn,
  accountsDn,
]

/** Everything that the sample directory holds in this state. */
export function sampleCompany(state: SampleState): StoredDirectory {
  const people = peopleIn(state)
  return storeDirectory([
    organization,
    ...organizationalUnits.map(organizationalUnit),
    ...people.map(personEntry),
    ...groupEntries(people),
    ...serviceAccounts.map(serviceAccount),
  ])
}

export function peopleIn(state: SampleState): readonly SamplePerson[] {
  switch (state) {
    case 'initial':
      return initialPeople
    case 'changed':
      return changedPeople
    default:
      return assertNever(state)
  }
}

const organization: DirectoryEntry = {
  distinguishedName: sampleBaseDn,
  attributes: {
    objectClass: ['top', 'organization', 'dcObject'],
    dc: ['sample'],
    o: ['Lindenhof Instruments'],
    description: ['An invented company: the sample directory of this program.'],
    entryUUID: [sampleUuid('container', 0)],
    structuralObjectClass: ['organization'],
  },
}

function organizationalUnit(distinguishedName: string, index: number): DirectoryEntry {
  const name = distinguishedName.slice('ou='.length, distinguishedName.indexOf(','))
  return {
    distinguishedName,
    attributes: {
      objectClass: ['top', 'organizationalUnit'],
      ou: [name],
      entryUUID: [sampleUuid('container', index + 1)],
      structuralObjectClass: ['organizationalUnit'],
    },
  }
}

function serviceAccount(uid: string, index: number): DirectoryEntry {
  return {
    distinguishedName: `uid=${uid},${accountsDn}`,
    attributes: {
      objectClass: ['top', 'account'],
      uid: [uid],
      description: ['A program, not a person'],
      entryUUID: [sampleUuid('account', index + 1)],
      structuralObjectClass: ['account'],
    },
  }
}
