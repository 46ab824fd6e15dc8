import { useCallback } from 'react'
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts'
import { useBridge } from './bridge-context.tsx'
import { callOrThrow } from './use-call.ts'

type Load = (query: InputOf<'synchronization.listChanges'>) => Promise<OutputOf<'synchronization.listChanges'>>

/** For the table of changes, which fetches its pages itself. */
export function useLoadChanges(): Load {
  const bridge = useBridge()
  return useCallback<Load>((query) => callOrThrow(bridge, 'synchronization.listChanges', query), [bridge])
}
