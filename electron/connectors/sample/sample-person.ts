import type { DirectoryEntry } from './ldap-server/stored-directory.ts'

export const sampleBaseDn = 'dc=sample,dc=example'
export const sampleAdministrativeDn = `cn=admin,${sampleBaseDn}`
export const samplePeopleDn = `ou=People,${sampleBaseDn}`
export const sampleMailDomain = 'lindenhof.example'
/** Of everyone in the sample company. It protects nothing: the data is invented and served to this machine alone. */
export const samplePassword = 'lindenhof'

export type SampleSite = 'Regensburg' | 'Brno' | 'Osaka'
export type SampleDepartment =
  'Management' | 'Finance' | 'Purchasing' | 'Hardware' | 'Software' | 'Quality' | 'Production' | 'Sales' | 'Support'

export interface SamplePerson {
  /** Stays the same for life; the entryUUID is made of it. */
  readonly number: number
  readonly uid: string
  readonly givenName: string
  readonly surname: string
  readonly displayName: string
  readonly department: SampleDepartment
  readonly site: SampleSite
  readonly title: string
  /** Besides `<uid>@lindenhof.example`, which comes first. */
  readonly furtherAddresses: readonly string[]
}

/** Deterministic, so that every start serves the same people. */
export const sampleUuid = (kind: 'person' | 'group' | 'account' | 'container', number: number): string => {
  const kinds = { person: 'a1', group: 'b2', account: 'c3', container: 'd4' }
  return `6f1d5a2e-8c34-4b7a-9e${kinds[kind]}-${String(number).padStart(12, '0')}`
}

export const personDn = ({ uid, site }: SamplePerson): string => `uid=${uid},ou=${site},${samplePeopleDn}`

export function personEntry(person: SamplePerson): DirectoryEntry {
  return {
    distinguishedName: personDn(person),
    attributes: {
      objectClass: ['top', 'person', 'organizationalPerson', 'inetOrgPerson'],
      uid: [person.uid],
      cn: [person.displayName],
      givenName: [person.givenName],
      sn: [person.surname],
      displayName: [person.displayName],
      mail: [`${person.uid}@${sampleMailDomain}`, ...person.furtherAddresses],
      ou: [person.department],
      l: [person.site],
      title: [person.title],
      employeeNumber: [String(person.number)],
      userPassword: [samplePassword],
      entryUUID: [sampleUuid('person', person.number)],
      structuralObjectClass: ['inetOrgPerson'],
    },
  }
}
