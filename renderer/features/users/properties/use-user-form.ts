import { useState } from 'react'
import { useUnsavedChangesGuard } from '../../../components/navigation.tsx'
import { useText } from '../../../text/text-context.tsx'
import { findMistakes, type Mistakes } from './find-mistakes.ts'
import type { UserForm } from './user-form.ts'

export interface UserFormState {
  readonly form: UserForm
  readonly change: (changes: Partial<UserForm>) => void
  readonly isDirty: boolean
  /** Shown only after the first try to save. */
  readonly mistakes: Mistakes
  /** How often it was tried to save. */
  readonly tries: number
  /** Runs the work where nothing must be corrected. */
  readonly whenValid: (work: () => void) => void
}

export function useUserForm(initial: UserForm): UserFormState {
  const texts = useText()
  const [form, setForm] = useState(initial)
  const [tries, setTries] = useState(0)
  const isDirty = JSON.stringify(form) !== JSON.stringify(initial)
  const mistakes = findMistakes(form, texts)
  useUnsavedChangesGuard(isDirty)
  return {
    form,
    change: (changes) => setForm((known) => ({ ...known, ...changes })),
    isDirty,
    mistakes: tries > 0 ? mistakes : {},
    tries,
    whenValid: (work) => {
      setTries(tries + 1)
      if (Object.keys(mistakes).length === 0) work()
    },
  }
}
