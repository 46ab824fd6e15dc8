import { displayName, initialPeople } from './sample-people.ts'
import { sampleMailDomain, type SamplePerson } from './sample-person.ts'

const newcomers: readonly SamplePerson[] = [
  {
    number: 1101,
    uid: 'noemie.lambert',
    givenName: 'Noémie',
    surname: 'Lambert',
    displayName: 'Noémie Lambert',
    department: 'Software',
    site: 'Regensburg',
    title: 'Software engineer',
    furtherAddresses: [],
  },
  {
    number: 1102,
    uid: 'sakura.ito',
    givenName: '桜',
    surname: '伊藤',
    displayName: '伊藤 桜',
    department: 'Quality',
    site: 'Osaka',
    title: 'Test engineer',
    furtherAddresses: [],
  },
]

/** What happens to the people who stay, by their former uid. */
const changes: Readonly<Record<string, (person: SamplePerson) => SamplePerson>> = {
  // Married: a new surname, user name and distinguished name; the old address goes on working.
  'hanna.vogel': (person) => ({
    ...person,
    uid: 'hanna.hoffmann',
    surname: 'Hoffmann',
    displayName: displayName(person.givenName, 'Hoffmann'),
    furtherAddresses: [`hanna.vogel@${sampleMailDomain}`],
  }),
  // Took over the shared mailbox of the export department.
  'rene.moreau': (person) => ({ ...person, furtherAddresses: [`export@${sampleMailDomain}`] }),
  // Moved to another site, and with that to another part of the tree.
  'ondrej.kucera': (person) => ({ ...person, site: 'Regensburg' }),
}

const leavers: ReadonlySet<string> = new Set(['florian.becker'])

/** The company some weeks later: two joined, one left, one married, one has a further address, one moved. */
export const changedPeople: readonly SamplePerson[] = [
  ...initialPeople
    .filter((person) => !leavers.has(person.uid))
    .map((person) => changes[person.uid]?.(person) ?? person),
  ...newcomers,
]
