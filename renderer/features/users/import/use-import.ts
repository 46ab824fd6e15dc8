import type { Authentication } from '../../../../shared/domain/user.ts'
import type { ImportReport } from '../../../../shared/domain/user-import.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { useCallMutation, useCallQuery } from '../../../api/use-call.ts'
import type { TextFile } from './read-text-file.ts'

export type ChosenFile = TextFile & { readonly name: string }

export interface ImportRequest {
  readonly file: ChosenFile | null
  readonly authentication: Authentication
  readonly onChanged: () => void
}

export interface Import {
  /** What the file would do, or what it has done. */
  readonly report: ImportReport | null
  readonly problem: Problem | null
  readonly busy: boolean
  readonly apply: () => void
}

export function useImport({ file, authentication, onChanged }: ImportRequest): Import {
  const text = file?.kind === 'text' ? file.text : null
  const input = { text: text ?? '', authentication }
  const preview = useCallQuery('users.import', { ...input, mode: 'preview' }, { enabled: text !== null })
  const application = useCallMutation('users.import')
  // What came of one file must not stand beside the plan of another one.
  const { text: appliedText, authentication: appliedAuthentication } = application.variables ?? {}
  const isOfInput = appliedText === text && appliedAuthentication === authentication
  const { data, error } = isOfInput ? application : preview
  return {
    report: text === null ? null : (data ?? preview.data ?? null),
    problem: error?.problem ?? preview.error?.problem ?? null,
    busy: preview.isFetching || application.isPending,
    apply: () => application.mutate({ ...input, mode: 'apply' }, { onSuccess: onChanged }),
  }
}
