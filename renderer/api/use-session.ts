import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { SessionEnd, SessionState } from '../../shared/domain/session.ts'
import { useBridge } from './bridge-context.tsx'
import { useCallMutation, useCallQuery, useInvalidateCalls } from './use-call.ts'

/** What is kept when somebody else may come to sit here. */
const keptCalls: readonly unknown[] = ['application.describe', 'session.describe']

/** Who is logged on at this page; undefined until the program has answered. */
export const useSession = (): SessionState | undefined => useCallQuery('session.describe', {}).data

/** Shows the state at once, and forgets what was fetched for whoever sat here before. */
export function useEnterSession(): (state: SessionState) => void {
  const queries = useQueryClient()
  return useCallback(
    (state) => {
      queries.removeQueries({ predicate: ({ queryKey }) => !keptCalls.includes(queryKey[0]) })
      queries.setQueryData(['session.describe', {}], state)
    },
    [queries],
  )
}

/** Why the last session of this page ended; null after a log-on. Asks anew who is logged on when one ends. */
export function useSessionEnd(): SessionEnd | null {
  const bridge = useBridge()
  const invalidateCalls = useInvalidateCalls()
  const session = useSession()
  const [end, setEnd] = useState<SessionEnd | null>(null)
  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.kind !== 'session-ended') return
        setEnd(event.reason)
        void invalidateCalls('session.describe')
      }),
    [bridge, invalidateCalls],
  )
  return session?.kind === 'logged-on' ? null : end
}

export function useLogOff(): () => void {
  const { mutate } = useCallMutation('session.logOff')
  const enter = useEnterSession()
  return useCallback(() => mutate({}, { onSuccess: enter }), [enter, mutate])
}
