import type { SyncWarning } from '../../../../shared/domain/directory-snapshot.ts'
import { aliasFields, readAlias, type KerioAlias } from '../records/kerio-alias.ts'
import type { KerioDomain } from '../records/kerio-domain.ts'
import { groupFields, readGroup, type KerioGroup } from '../records/kerio-group.ts'
import { readUser, userFields, type KerioUser } from '../records/kerio-user.ts'
import { readListPage } from './list-page.ts'
import { listName, type ListReading, type ListRequest } from './list-request.ts'
import { readList } from './read-list.ts'

/** A list of one domain, as records. */
export interface RecordList<Item> {
  readonly records: readonly Item[]
  readonly pages: number
  readonly warnings: readonly SyncWarning[]
}

const usersOf = (domain: KerioDomain): ListRequest => ({
  method: 'Users.get',
  fields: userFields,
  orderBy: 'loginName',
  domain,
  stage: 'search',
})

export async function readUsersOf(reading: ListReading, domain: KerioDomain): Promise<RecordList<KerioUser>> {
  const { items, pages } = await readList(reading, usersOf(domain))
  return { records: items.map((item) => readUser(item, domain)), pages, warnings: [] }
}

/** One page, to see whether it can be read. */
export async function probeUsersOf(reading: ListReading, domain: KerioDomain): Promise<void> {
  await readListPage(reading, usersOf(domain), 0)
}

export const readGroupsOf = (reading: ListReading, domain: KerioDomain): Promise<RecordList<KerioGroup>> =>
  readReadable(
    reading,
    { method: 'Groups.get', fields: groupFields, orderBy: 'name', domain, stage: 'groups' },
    (item) => readGroup(item, domain),
  )

export const readAliasesOf = (reading: ListReading, domain: KerioDomain): Promise<RecordList<KerioAlias>> =>
  readReadable(
    reading,
    { method: 'Aliases.get', fields: aliasFields, orderBy: 'name', domain, stage: 'search' },
    (item) => readAlias(item, domain),
  )

/** Nobody is lost by a group or an alias that cannot be read: a chosen group that is not found fails the run anyway. */
async function readReadable<Item>(
  reading: ListReading,
  request: ListRequest,
  read: (item: unknown) => Item | null,
): Promise<RecordList<Item>> {
  const { items, pages } = await readList(reading, request)
  const records = items.map(read).filter((record) => record !== null)
  const count = items.length - records.length
  const warnings: readonly SyncWarning[] =
    count === 0 ? [] : [{ code: 'records-unreadable', parameters: { list: listName(request), count } }]
  return { records, pages, warnings }
}
