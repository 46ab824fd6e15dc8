import { useState } from 'react'
import type { UserDetails } from '../../../../shared/domain/user.ts'
import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { useCallMutation } from '../../../api/use-call.ts'
import type { DialogEnds } from '../dialogs/dialog-ends.ts'
import { changesOf, passwordOf, type UserForm } from './user-form.ts'

interface SavedUser extends DialogEnds {
  readonly user: UserDetails
  /** The user as the database has him now; the form then differs from that alone. */
  readonly onStored: (user: UserDetails) => void
}

export interface SaveUser {
  readonly save: (form: UserForm) => Promise<void>
  readonly problem: Problem | null
  readonly busy: boolean
}

/** First the fields, then the password: only a user who is integrated by then can have one. */
export function useSaveUser({ user, onStored, onChanged, onClose }: SavedUser): SaveUser {
  const change = useCallMutation('users.change')
  const setPassword = useCallMutation('users.setPassword')
  const [problem, setProblem] = useState<Problem | null>(null)
  const store = async (form: UserForm): Promise<void> => {
    const changes = changesOf(user, form)
    const password = passwordOf(form)
    if (Object.keys(changes).length > 0) onStored(await change.mutateAsync({ userId: user.id, changes }))
    if (password !== null) await setPassword.mutateAsync({ userId: user.id, password })
  }
  return {
    problem,
    busy: change.isPending || setPassword.isPending,
    save: async (form) => {
      setProblem(null)
      try {
        await store(form)
        onClose()
      } catch (thrown) {
        if (!(thrown instanceof ProblemError)) throw thrown
        setProblem(thrown.problem)
      } finally {
        onChanged()
      }
    },
  }
}
