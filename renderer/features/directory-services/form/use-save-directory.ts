import { useCallback, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { useBridge } from '../../../api/bridge-context.tsx'
import { useInvalidateCalls } from '../../../api/use-call.ts'
import { useAnnounce } from '../../../components/live-region.tsx'
import { useText } from '../../../text/text-context.tsx'
import { toForm, type DirectoryForm } from './directory-form.ts'
import type { Editor } from './editor-context.tsx'

export interface SaveDirectory {
  readonly saving: boolean
  /** What kept the last attempt from being saved; null where nothing did. */
  readonly problem: Problem | null
  /** Answers whether the page is saved now. */
  readonly save: () => Promise<boolean>
}

export function useSaveDirectory(form: UseFormReturn<DirectoryForm>, editor: Editor): SaveDirectory {
  const bridge = useBridge()
  const invalidateCalls = useInvalidateCalls()
  const announce = useAnnounce()
  const { saved } = useText().directoryServices.actions
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = useCallback(async () => {
    const draft = await editor.requireDraft('all')
    if (draft === null) return false
    setSaving(true)
    const answer = await bridge.invoke('directories.save', draft)
    setSaving(false)
    setProblem(answer.ok ? null : answer.error)
    if (!answer.ok) {
      editor.showAtField(answer.error)
      return false
    }
    form.reset(toForm(answer.value.configuration))
    announce(saved)
    await invalidateCalls('directories.list', 'schedule.list', 'application.overview')
    return true
  }, [announce, bridge, editor, form, invalidateCalls, saved])
  return { saving, problem, save }
}
