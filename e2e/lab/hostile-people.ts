import type { DirectoryEntry } from '../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { person, type PersonFacts } from './directory-data.ts'

/** Names that break programs which put filters and distinguished names together as text. */
const facts: readonly PersonFacts[] = [
  { uid: '*)(uid=*', givenName: 'Filter', surname: 'Injection' },
  { uid: 'comma,person', givenName: 'Anna', surname: 'Meier, Dr.' },
  { uid: 'plus+person', givenName: 'C++', surname: 'Plus' },
  { uid: 'quote"person', givenName: 'Pat "Patty"', surname: "O'Neill" },
  { uid: 'back\\slash', givenName: 'Back', surname: 'Slash\\' },
  { uid: '#hash', givenName: 'Hash', surname: '#1' },
  { uid: 'semi;colon<angle>', givenName: 'Semi', surname: '<b>Colon</b>' },
  { uid: 'dollar$&person', givenName: '$&', surname: "$' $` $1" },
  { uid: 'J\u00fcrgen', givenName: 'J\u00fcrgen', surname: 'M\u00fcller' },
  { uid: 'Rene\u0301', givenName: 'Rene\u0301', surname: 'Lefe\u0300vre' },
  { uid: 'UPPER.Case', givenName: 'Upper', surname: 'CASE', mail: ['Upper.Case@Example.COM'] },
  { uid: 'STRASSE', givenName: 'Stra\u00dfe', surname: 'STRASSE' },
  { uid: '佐藤美優', givenName: '美優', surname: '佐藤', mail: ['sato.miyu@example.com'] },
  {
    uid: 'many.addresses',
    givenName: 'Many',
    surname: 'Addresses',
    mail: ['one@example.com, two@example.com', 'THREE@example.com'],
  },
  { uid: 'no.address', givenName: 'No', surname: 'Address', mail: [] },
  { uid: 'emoji😀', givenName: 'Emoji', surname: '😀' },
  { uid: "robert'); drop table users;--", givenName: 'Robert', surname: "'; drop table users;--" },
]

export const hostilePeople = (): readonly DirectoryEntry[] => facts.map(person)
