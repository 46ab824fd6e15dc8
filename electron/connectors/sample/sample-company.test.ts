import { describe, expect, it } from 'vitest'
import { peopleIn, sampleCompany } from './sample-company.ts'
import { personDn, sampleUuid } from './sample-person.ts'

const initial = new Map(peopleIn('initial').map((person) => [person.number, person]))
const changed = new Map(peopleIn('changed').map((person) => [person.number, person]))

describe('sample company', () => {
  it.each(['initial', 'changed'] as const)('has unique names, addresses and ids in the state %s', (state) => {
    const { entries } = sampleCompany(state)
    const values = (attribute: string) => entries.flatMap((entry) => entry.attributes.get(attribute)?.values ?? [])
    const names = entries.map((entry) => entry.key)
    for (const list of [names, values('uid'), values('mail'), values('entryuuid')]) {
      expect(new Set(list).size).toBe(list.length)
    }
    expect(values('entryuuid')).toHaveLength(entries.length)
  })

  it.each(['initial', 'changed'] as const)(
    'every entry has a parent and every member exists in the state %s',
    (state) => {
      const directory = sampleCompany(state)
      const [, ...below] = directory.entries
      const parents = below.map((entry) => entry.distinguishedName.slice(entry.distinguishedName.indexOf(',') + 1))
      const members = below.flatMap((entry) => entry.attributes.get('member')?.values ?? [])
      expect([...parents, ...members].filter((name) => directory.find(String(name)) === null)).toEqual([])
    },
  )

  it('has about 60 people, all of them within all-staff', () => {
    expect(initial.size).toBe(60)
    const directory = sampleCompany('initial')
    const reached = new Set<string>()
    const visit = (name: string): void => {
      if (reached.has(name)) return
      reached.add(name)
      directory
        .find(name)
        ?.attributes.get('member')
        ?.values.forEach((member) => visit(String(member)))
    }
    visit('cn=all-staff,ou=Groups,dc=sample,dc=example')
    expect(peopleIn('initial').filter((person) => !reached.has(personDn(person)))).toEqual([])
  })

  it('changes as the demo tells it', () => {
    const joined = [...changed.values()].filter(({ number }) => !initial.has(number))
    const left = [...initial.values()].filter(({ number }) => !changed.has(number))
    const renamed = [...changed.values()].filter(
      ({ number, uid }) => initial.has(number) && initial.get(number)?.uid !== uid,
    )
    const moved = [...changed.values()].filter(
      ({ number, site }) => initial.has(number) && initial.get(number)?.site !== site,
    )
    expect({ joined, left, renamed, moved }).toMatchObject({
      joined: [{ uid: 'noemie.lambert' }, { uid: 'sakura.ito' }],
      left: [{ uid: 'florian.becker' }],
      renamed: [{ uid: 'hanna.hoffmann', furtherAddresses: ['hanna.vogel@lindenhof.example'] }],
      moved: [{ uid: 'ondrej.kucera' }],
    })
  })

  it('makes ids that look like UUIDs', () => {
    expect(sampleUuid('person', 1001)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)
  })
})
