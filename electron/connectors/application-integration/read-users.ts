import type { DirectorySnapshot, SyncWarning } from '../../../shared/domain/directory-snapshot.ts'
import { isLoopback } from '../../../shared/domain/loopback.ts'
import type { ReadOptions } from '../connector.ts'
import type { HttpSession } from '../http/http-session.ts'
import { askServer, placeOf, requireAdmission } from './ask-server.ts'
import type { IntegrationSettings } from './integration-settings.ts'
import { parseUserList, type UserList } from './parse-user-list.ts'

/** Reference: product, 5.1. */
export const listCommand = { cmd: 'list' } as const

/** The protocol has no pages: one answer holds everybody, or there is no read. */
export async function readUsers(
  session: HttpSession,
  settings: IntegrationSettings,
  { signal, onProgress }: ReadOptions,
): Promise<DirectorySnapshot> {
  onProgress({ phase: 'connecting', done: 0, total: null })
  const answer = await askServer(session, { settings, form: listCommand, signal })
  requireAdmission(answer, settings)
  const onRecords = (done: number): void => onProgress({ phase: 'reading', done, total: null })
  const list = await parseUserList(answer, { place: placeOf(settings, 'search'), signal, onRecords })
  const { users, skipped } = list
  return {
    users,
    skipped,
    warnings: [...connectionWarnings(settings), ...listWarnings(list)],
    proof: { kind: 'complete', pages: 1, entries: users.length + skipped.length, references: 0, groups: [] },
  }
}

function connectionWarnings({ endpoint }: IntegrationSettings): readonly SyncWarning[] {
  const { scheme, host, acceptAllCertificates } = endpoint
  if (scheme === 'https') return acceptAllCertificates ? [{ code: 'all-certificates-accepted', parameters: {} }] : []
  return isLoopback(host) ? [] : [{ code: 'connection-not-encrypted', parameters: {} }]
}

function listWarnings({ users, skipped, invalidAddresses }: UserList): readonly SyncWarning[] {
  const [example] = invalidAddresses
  return [
    ...(users.length + skipped.length === 0 ? [{ code: 'no-users-read', parameters: {} } as const] : []),
    ...(example === undefined
      ? []
      : [{ code: 'address-invalid', parameters: { count: invalidAddresses.length, example } } as const]),
  ]
}
