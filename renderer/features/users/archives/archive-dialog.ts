import type { ArchiveRow } from '../../../../shared/ipc/archive-calls.ts'

export interface ArchiveDialog {
  readonly kind: 'give' | 'remove'
  readonly archive: ArchiveRow
}
