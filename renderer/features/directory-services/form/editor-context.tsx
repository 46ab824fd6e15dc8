import { createContext, use } from 'react'
import { useFormContext, type UseFormReturn } from 'react-hook-form'
import type { DirectoryDraft } from '../../../../shared/ipc/directory-calls.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { DirectoryForm } from './directory-form.ts'
import type { DraftScope } from './draft-scope.ts'

/** What the sections and dialogs of one directory share beside the form itself. */
export interface Editor {
  readonly id: string
  readonly passwordStored: boolean
  /** The values on the page; null, with the first wrong field focused, where they are not valid. */
  readonly requireDraft: (scope: DraftScope) => Promise<DirectoryDraft | null>
  /** Says at the field what the main side found wrong with it, where a field is to blame. */
  readonly showAtField: (problem: Problem) => void
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (editor === null) throw new Error('EditorContext is missing')
  return editor
}

export const useDirectoryForm = (): UseFormReturn<DirectoryForm> => useFormContext<DirectoryForm>()
