import { counted } from './counted.ts'

/** Progress and verdicts of runs. */
export const runs = {
  testing: (directory: string) => `Testing ${directory}`,
  synchronizing: (directory: string) => `Synchronizing ${directory}`,
  starting: 'Starting',
  doneOf: (done: string, total: string) => `${done} of ${total}`,
  cancel: 'Cancel run',
  cancelling: 'Cancelling…',
  progress: 'Progress',
  entries: (count: number) => counted(count, 'entry', 'entries'),
  quarter: (phase: string, percent: number) => `${phase}: ${percent} %`,
  ended: (directory: string, verdict: string) => `The run for ${directory} has ended. ${verdict}`,
  never: 'Never run',
  lastRun: 'Last run',
}
