import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import type { CallName, ConsoleBridge, InputOf, OutputOf } from '../../shared/ipc/contract.ts'
import { useBridge } from './bridge-context.tsx'

/** For code that expects a failure as a thrown error, as TanStack Query does. */
export async function callOrThrow<Name extends CallName>(
  bridge: ConsoleBridge,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await bridge.invoke(name, input)
  if (!answer.ok) throw new ProblemError(answer.error)
  return answer.value
}

export interface CallQueryOptions {
  readonly enabled?: boolean
  /** `keep` shows the former answer while one for another input is on its way. */
  readonly previous?: 'keep' | 'drop'
}

/** What a call answers, kept until the call's name is invalidated. */
export function useCallQuery<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true, previous = 'drop' }: CallQueryOptions = {},
): UseQueryResult<OutputOf<Name>, ProblemError> {
  const bridge = useBridge()
  return useQuery<OutputOf<Name>, ProblemError>({
    queryKey: [name, input],
    queryFn: () => callOrThrow(bridge, name, input),
    enabled,
    ...(previous === 'keep' ? { placeholderData: keepPreviousData } : {}),
  })
}

/** A call that changes something, or that is made at the press of a button. */
export function useCallMutation<Name extends CallName>(
  name: Name,
): UseMutationResult<OutputOf<Name>, ProblemError, InputOf<Name>> {
  const bridge = useBridge()
  return useMutation<OutputOf<Name>, ProblemError, InputOf<Name>>({
    mutationFn: (input) => callOrThrow(bridge, name, input),
  })
}

/** Fetches the answers of these calls anew, wherever they are shown. */
export function useInvalidateCalls(): (...names: readonly CallName[]) => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    async (...names: readonly CallName[]) => {
      await Promise.all(names.map((name) => queries.invalidateQueries({ queryKey: [name] })))
    },
    [queries],
  )
}
