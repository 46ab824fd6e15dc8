import type { KerioDomain } from '../records/kerio-domain.ts'
import type { RecordList } from './read-of-domain.ts'

/** One domain after the other, since the calls of a session never overlap. `before`: records of the former domains. */
export async function readEach<Item>(
  domains: readonly KerioDomain[],
  read: (domain: KerioDomain, before: number) => Promise<RecordList<Item>>,
): Promise<RecordList<Item>> {
  const lists: RecordList<Item>[] = []
  let before = 0
  for (const domain of domains) {
    const list = await read(domain, before)
    lists.push(list)
    before += list.records.length
  }
  return {
    records: lists.flatMap(({ records }) => records),
    pages: lists.reduce((total, { pages }) => total + pages, 0),
    warnings: lists.flatMap(({ warnings }) => warnings),
  }
}
