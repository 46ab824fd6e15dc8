import { counted } from './counted.ts'

/** Progress and verdicts of runs. */
export const runs = {
  testing: (directory: string) => `Testing ${directory}`,
  synchronizing: (directory: string) => `Synchronizing ${directory}`,
  starting: 'Starting',
  doneOf: (done: string, total: string) => `${done} of ${total}`,
  elapsed: 'Time',
  cancel: 'Cancel run',
  cancelling: 'Cancelling…',
  showRun: 'Show',
  progress: 'Progress',
  entries: (count: number) => counted(count, 'entry', 'entries'),
  quarter: (phase: string, percent: number) => `${phase}: ${percent} %`,
  ended: (outcome: string) => `Run ended: ${outcome}`,
  never: 'Never run',
  lastRun: 'Last run',
}
