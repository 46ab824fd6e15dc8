import type { scheduleCalls } from '../../../shared/ipc/schedule-calls.ts'
import type { Services } from '../../services/services.ts'
import type { CallHandlers } from './call-handlers.ts'

export const createScheduleHandlers = ({ schedule }: Services): CallHandlers<typeof scheduleCalls> => ({
  'schedule.list': () => schedule.list(),
  'schedule.save': (change) => schedule.save(change),
  'schedule.saveDefault': (input) => schedule.saveDefault(input.schedule),
})
