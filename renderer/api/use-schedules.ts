import { useEffect } from 'react'
import type { OutputOf } from '../../shared/ipc/contract.ts'
import { useBridge } from './bridge-context.tsx'
import { useCallQuery, useInvalidateCalls } from './use-call.ts'

export type Schedules = OutputOf<'schedule.list'>

/** The schedules with their next runs, fetched anew whenever one of them is another. Undefined until they are known. */
export function useSchedules(): Schedules | undefined {
  const bridge = useBridge()
  const invalidateCalls = useInvalidateCalls()
  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.kind === 'schedule-changed' || event.kind === 'run-ended') void invalidateCalls('schedule.list')
      }),
    [bridge, invalidateCalls],
  )
  return useCallQuery('schedule.list', {}).data
}
