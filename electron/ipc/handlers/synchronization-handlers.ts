import type { synchronizationCalls } from '../../../shared/ipc/synchronization-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createSynchronizationHandlers(services: Services): CallHandlers<typeof synchronizationCalls> {
  const { runHistory, synchronization } = services
  return {
    'synchronization.test': async (draft) => idOf(await synchronization.test(draft)),
    'synchronization.synchronize': async (request) => idOf(await synchronization.synchronize(request)),
    'synchronization.cancel': ({ runId }) => {
      synchronization.cancel(runId)
      return {}
    },
    'synchronization.state': ({ runId }) => runHistory.state(runId),
    'synchronization.active': () => synchronization.active(),
    'synchronization.listRuns': (query) => runHistory.listRuns(query),
    'synchronization.listChanges': (query) => runHistory.listChanges(query),
  }
}

const idOf = ({ runId }: { readonly runId: string }) => ({ runId })
