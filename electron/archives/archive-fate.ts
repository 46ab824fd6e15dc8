import { assertNever } from '../../shared/assert-never.ts'
import type { ArchiveFate } from '../../shared/domain/sync-plan.ts'
import type { ArchiveStore } from './archive-store.ts'

/** What becomes of an archive whose user goes, by hand or by a run: mail is never deleted. */
export function fateOf(content: Awaited<ReturnType<ArchiveStore['inspect']>>): ArchiveFate {
  switch (content) {
    case 'absent':
      return 'none'
    case 'empty':
      return 'removed'
    case 'holds-mail':
      return 'kept'
    default:
      return assertNever(content)
  }
}
