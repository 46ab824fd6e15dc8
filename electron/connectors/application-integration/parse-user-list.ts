import type { DirectoryUser, SkippedRecord } from '../../../shared/domain/directory-snapshot.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import { httpProblem, type RequestPlace } from '../http/http-problem.ts'
import type { HttpAnswer } from '../http/http-session.ts'
import { inSlices } from '../network/in-slices.ts'
import { mapRecord } from './map-record.ts'
import { requireJson } from './require-json.ts'
import { JsonListFault, splitJsonList } from './split-json-list.ts'
import { because } from '../../../shared/text/reason.ts'

export interface UserList {
  readonly users: readonly DirectoryUser[]
  readonly skipped: readonly SkippedRecord[]
  readonly invalidAddresses: readonly string[]
}

export interface ListReading {
  readonly place: RequestPlace
  readonly signal: AbortSignal
  /** Told the number of records that are read so far. */
  readonly onRecords: (count: number) => void
}

const recordsBetweenReports = 1_000

/** Every record of the list, usable or not; a list that is not whole rejects. */
export async function parseUserList(answer: HttpAnswer, reading: ListReading): Promise<UserList> {
  const { place, signal, onRecords } = reading
  requireJson(answer, place)
  const sorter = createSorter()
  let count = 0
  try {
    await inSlices(splitJsonList(answer.body), { signal, stage: place.stage }, (element) => {
      sorter.add(element)
      count += 1
      if (count % recordsBetweenReports === 0) onRecords(count)
    })
  } catch (thrown) {
    throw thrown instanceof ProblemError ? thrown : listProblem(thrown, count, place)
  }
  onRecords(count)
  return sorter.list
}

interface Sorter {
  readonly list: UserList
  /** Throws where the bytes are no JSON in UTF-8. */
  add(element: Uint8Array): void
}

function createSorter(): Sorter {
  const users: DirectoryUser[] = []
  const skipped: SkippedRecord[] = []
  const invalidAddresses: string[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return {
    list: { users, skipped, invalidAddresses },
    add: (element) => {
      const mapped = mapRecord(JSON.parse(decoder.decode(element)))
      if (mapped.kind === 'skipped') skipped.push(numbered(mapped.record, users.length + skipped.length + 1))
      else {
        users.push(mapped.user)
        invalidAddresses.push(...mapped.invalidAddresses)
      }
    },
  }
}

/** A record without any name is found by its place in the list alone. */
function numbered(record: SkippedRecord, place: number): SkippedRecord {
  const { userName, distinguishedName, parameters } = record
  const attribute = typeof parameters['attribute'] === 'string' ? parameters['attribute'] : ''
  if (userName !== null || distinguishedName !== null) return record
  return { ...record, parameters: { ...parameters, attribute: `${attribute} (#${place})` } }
}

/** What a parser says may hold a piece of the answer, so that only its place is told. */
function listProblem(thrown: unknown, records: number, place: RequestPlace): ProblemError {
  if (!(thrown instanceof JsonListFault))
    return httpProblem('user-list-unreadable', place, { reason: because('record-not-json', { record: records + 1 }) })
  switch (thrown.kind) {
    case 'no-list':
      return httpProblem('user-list-missing', place)
    case 'invalid':
      return httpProblem('user-list-unreadable', place, { reason: because('list-broken', { records }) })
    case 'too-deep':
      return httpProblem('user-list-unreadable', place, { reason: because('record-too-deep', { record: records + 1 }) })
  }
}
