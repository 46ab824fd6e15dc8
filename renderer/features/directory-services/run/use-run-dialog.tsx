import { useState, type ReactNode } from 'react'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { useRuns, type Runs } from '../../../api/active-runs.tsx'
import type { Editor } from '../form/editor-context.tsx'
import type { FormField } from '../form/field-paths.ts'
import { namesField } from '../form/problem-field.ts'
import { RunDialog } from './run-dialog.tsx'
import { StartProblemDialog } from './start-problem-dialog.tsx'

export interface RunDialogControl {
  /** A run was asked for and has not begun yet. */
  readonly starting: boolean
  /** Tests the values on the page, saved or not. */
  readonly test: () => Promise<void>
  /** Saves first where the page is not saved. */
  readonly synchronize: () => Promise<void>
  readonly show: (runId: string) => void
  readonly dialog: ReactNode
}

export interface RunDialogOptions {
  readonly id: string
  readonly type: DirectoryType
  readonly page: 'saved' | 'unsaved'
  readonly editor: Editor
  readonly save: () => Promise<boolean>
  readonly focus: (field: FormField) => void
}

/** Starts runs of one directory and shows one of them over the page. */
export function useRunDialog({ id, type, page, editor, save, focus }: RunDialogOptions): RunDialogControl {
  const { startTest, startSynchronization } = useRuns()
  const [shown, setShown] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [starting, setStarting] = useState(false)
  const close = (): void => {
    setShown(null)
    setProblem(null)
  }
  const start = async (begin: () => ReturnType<Runs['startTest']>): Promise<void> => {
    setStarting(true)
    const answer = await begin()
    setStarting(false)
    setProblem(answer.ok ? null : answer.error)
    if (answer.ok) setShown(answer.value.runId)
  }
  const test = async (): Promise<void> => {
    const draft = await editor.requireDraft('all')
    if (draft !== null) await start(() => startTest(draft))
  }
  const synchronize = async (expectedFingerprint: string | null): Promise<void> => {
    if (page === 'unsaved' && !(await save())) close()
    else await start(() => startSynchronization({ directory: id, expectedFingerprint }))
  }
  const closeWith = (found: Problem | null): void => {
    close()
    if (found !== null && namesField(found)) editor.showAtField(found)
  }
  const goToField = (field: FormField, found: Problem): void => {
    closeWith(found)
    // After the closing dialog has given the focus back to the button that opened it.
    setTimeout(() => focus(field), 0)
  }
  return {
    starting,
    test,
    synchronize: () => synchronize(null),
    show: setShown,
    dialog:
      shown !== null ? (
        <RunDialog
          runId={shown}
          type={type}
          page={page}
          applying={starting}
          applyProblem={problem}
          onApply={(fingerprint) => void synchronize(fingerprint)}
          onGoToField={goToField}
          onClose={closeWith}
        />
      ) : problem !== null ? (
        <StartProblemDialog type={type} problem={problem} onGoToField={goToField} onClose={() => closeWith(problem)} />
      ) : null,
  }
}
