import type { ReactNode } from 'react'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { ProblemPanel } from '../../../components/problem-panel.tsx'
import { useGuardedLeave } from '../../../components/use-guarded-leave.tsx'
import { useText } from '../../../text/text-context.tsx'
import { MistakeList } from './mistake-list.tsx'
import type { UserFormState } from './use-user-form.ts'
import { withFieldCaption } from './with-field-caption.ts'

export interface UserFormDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly state: UserFormState
  readonly problem: Problem | null
  readonly busy: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of the properties: what must be corrected, what was refused, and nothing that is lost by a slip. */
export function UserFormDialog({ state, problem, onSubmit, onClose, children, ...frame }: UserFormDialogProps) {
  const texts = useText()
  const { leaveTitle, leaveText, leave, stay } = texts.userProperties
  const leaving = useGuardedLeave(state.isDirty, { leaveTitle, leaveText, leave, stay })
  return (
    <>
      <FormDialog
        {...frame}
        canSubmit={state.isDirty}
        onSubmit={() => state.whenValid(onSubmit)}
        onClose={() => leaving.guard(onClose)}
        width="md"
      >
        <MistakeList mistakes={state.mistakes} tries={state.tries} />
        {problem !== null && <ProblemPanel problem={withFieldCaption(problem, texts)} />}
        {children}
      </FormDialog>
      {leaving.dialog}
    </>
  )
}
