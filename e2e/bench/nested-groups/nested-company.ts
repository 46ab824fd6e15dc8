import type { DirectoryEntry } from '../../../electron/connectors/sample/ldap-server/stored-directory.ts'
import { companyDn } from '../../lab/samba/samba-domain.ts'
import { account, accountDn, group, groupDn, organizationalUnit } from '../../lab/samba/samba-entries.ts'

/** A tree of groups: each holds five others, three levels below the root, and users stand in the last ones. */
const branches = 5
const levels = 3
export const treeUsers = 3_000
const unitDn = `OU=Tree,${companyDn}`

const sizeOfLevel = (level: number): number => branches ** level
export const treeGroups = Array.from({ length: levels + 1 }, (_, level) => sizeOfLevel(level)).reduce((a, b) => a + b)
const groupName = (level: number, place: number): string => (level === 0 ? 'Tree' : `Tree ${level}-${place}`)

const user = (number: number) => ({ userName: `tree${String(number).padStart(5, '0')}`, parentDn: unitDn })
const userNumbers = Array.from({ length: treeUsers }, (_, index) => index + 1)

function membersOf(level: number, place: number): readonly string[] {
  if (level === levels) {
    const mine = userNumbers.filter((number) => number % sizeOfLevel(levels) === place)
    return mine.map((number) => accountDn(user(number)))
  }
  return Array.from({ length: branches }, (_, index) => groupDn(groupName(level + 1, place * branches + index), unitDn))
}

/** The last level first: a group can only name what is there. */
export function* nestedCompany(): Generator<DirectoryEntry> {
  yield organizationalUnit(unitDn)
  for (const number of userNumbers) yield account(user(number))
  for (let level = levels; level >= 0; level -= 1) {
    for (let place = 0; place < sizeOfLevel(level); place += 1) {
      yield group({ name: groupName(level, place), parentDn: unitDn, members: membersOf(level, place) })
    }
  }
}
