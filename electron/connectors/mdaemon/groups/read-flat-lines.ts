import { collectGroups } from './collect-groups.ts'
import type { GroupCandidates, GroupReading } from './group-reading.ts'
import { judgeTokens } from './judge-tokens.ts'

/** What is not read so on at least this share of the lines is not written so. */
const enough = 0.8

/** A name, then a tab, `=`, `:` or a comma, then addresses (shape D). */
export function readFlatLines(lines: readonly string[], candidates: GroupCandidates): GroupReading | null {
  const collector = collectGroups()
  let fitting = 0
  for (const line of lines) {
    const [, name, addresses] = /^([^\t=:,]+)[\t=:,](.*)$/u.exec(line) ?? []
    if (name === undefined || addresses === undefined || name.trim() === '') continue
    const { members, isUnclear, isUnknown } = judgeTokens(addresses, candidates)
    if (members.length > 0) fitting += 1
    collector.name(name)
    for (const member of members) collector.add(name, member)
    if (isUnclear) collector.doubt(name)
    if (isUnknown || members.length === 0) collector.miss()
  }
  return fitting > 0 && fitting >= lines.length * enough
    ? { shape: 'lines', groups: collector.groups(), unknown: collector.misses() }
    : null
}

const domainWidth = 45
const mailboxEnd = 75

/** Lines of equal length: domain and mailbox as wide as in Userlist.dat, or an address, then the group (shape E). */
export function readColumns(lines: readonly string[], candidates: GroupCandidates): GroupReading | null {
  const [first] = lines
  if (first === undefined || lines.some((line) => line.length !== first.length)) return null
  return readRows(lines.map(asUserlistColumns), candidates) ?? readRows(lines.map(asAddressColumn), candidates)
}

interface Row {
  readonly address: string
  readonly group: string
}

const asUserlistColumns = (line: string): Row => ({
  address: `${line.slice(domainWidth, mailboxEnd).trim()}@${line.slice(0, domainWidth).trim()}`,
  group: line.slice(mailboxEnd).trim(),
})

function asAddressColumn(line: string): Row {
  const [, address = '', group = ''] = /^(\S+@\S+)\s+(.*)$/u.exec(line) ?? []
  return { address, group: group.trim() }
}

function readRows(rows: readonly Row[], { find }: GroupCandidates): GroupReading | null {
  const collector = collectGroups()
  let fitting = 0
  for (const { address, group } of rows) {
    const member = find(address)
    if (member === null || group === '') continue
    fitting += 1
    collector.add(group, member)
  }
  return fitting > 0 && fitting >= rows.length * enough
    ? { shape: 'columns', groups: collector.groups(), unknown: rows.length - fitting }
    : null
}
