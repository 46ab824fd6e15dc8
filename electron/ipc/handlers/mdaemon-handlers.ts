import type { mdaemonCalls } from '../../../shared/ipc/mdaemon-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export function createMdaemonHandlers({ mdaemon }: Services): CallHandlers<typeof mdaemonCalls> {
  return {
    'mdaemon.detectAppDirectory': async () => ({ appDirectory: await mdaemon.detectAppDirectory() }),
    'mdaemon.listEncodings': () => mdaemon.listEncodings(),
    'mdaemon.previewNames': (connection, signal) => mdaemon.previewNames(connection, signal),
  }
}
