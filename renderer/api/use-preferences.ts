import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Preferences } from '../../shared/ipc/application-calls.ts'
import type { OutputOf } from '../../shared/ipc/contract.ts'
import { useBridge } from './bridge-context.tsx'
import { useCallQuery } from './use-call.ts'

const initialPreferences: Preferences = { language: 'system', appearance: 'system', columnWidths: {} }

export function usePreferences(): Preferences {
  return useCallQuery('application.describe', {}).data?.preferences ?? initialPreferences
}

/** Shows the choice at once and keeps it; a failure to keep it costs only that it is forgotten at the next start. */
export function useSavePreferences(): (changes: Partial<Preferences>) => void {
  const bridge = useBridge()
  const queries = useQueryClient()
  return useCallback(
    (changes) => {
      queries.setQueryData<OutputOf<'application.describe'>>(['application.describe', {}], (description) =>
        description === undefined
          ? undefined
          : { ...description, preferences: { ...description.preferences, ...changes } },
      )
      void bridge.invoke('application.savePreferences', changes)
    },
    [bridge, queries],
  )
}
