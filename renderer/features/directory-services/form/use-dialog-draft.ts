import { useState } from 'react'
import type { DirectoryDraft } from '../../../../shared/ipc/directory-calls.ts'
import { useEditor } from './editor-context.tsx'
import type { DraftScope } from './draft-scope.ts'

export interface DialogDraft {
  /** The values that the open dialog works with; null while it is closed. */
  readonly draft: DirectoryDraft | null
  /** Opens only where the values that it needs are valid; otherwise the wrong field has the focus. */
  readonly open: () => Promise<void>
  readonly close: () => void
}

export function useDialogDraft(scope: DraftScope): DialogDraft {
  const { requireDraft } = useEditor()
  const [draft, setDraft] = useState<DirectoryDraft | null>(null)
  return {
    draft,
    open: async () => setDraft(await requireDraft(scope)),
    close: () => setDraft(null),
  }
}
