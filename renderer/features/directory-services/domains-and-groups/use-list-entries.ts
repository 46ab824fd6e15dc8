import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { DirectoryDraft } from '../../../../shared/ipc/directory-calls.ts'
import { useBridge } from '../../../api/bridge-context.tsx'
import { callOrThrow } from '../../../api/use-call.ts'
import { listEntries, type Entry } from './entries.ts'

export type EntryList = UseMutationResult<readonly Entry[], ProblemError, DirectoryDraft>

/** One call after the other: a wrong password that is sent twice at once counts twice towards a lockout. */
export function useListEntries(): EntryList {
  const bridge = useBridge()
  return useMutation<readonly Entry[], ProblemError, DirectoryDraft>({
    mutationFn: async (draft) => {
      const domains = await callOrThrow(bridge, 'directories.listDomains', draft)
      const groups = await callOrThrow(bridge, 'directories.listGroups', draft)
      return listEntries(domains, groups)
    },
  })
}
