import type { runs as english } from '../en/runs.ts'
import { counted } from './counted.ts'

export const runs: typeof english = {
  testing: (directory: string) => `${directory} wird getestet`,
  synchronizing: (directory: string) => `${directory} wird synchronisiert`,
  starting: 'Wird gestartet',
  doneOf: (done: string, total: string) => `${done} von ${total}`,
  cancel: 'Vorgang abbrechen',
  cancelling: 'Wird abgebrochen…',
  progress: 'Fortschritt',
  entries: (count: number) => counted(count, 'Eintrag', 'Einträge'),
  quarter: (phase: string, percent: number) => `${phase}: ${percent} %`,
  ended: (directory: string, verdict: string) => `Der Vorgang für ${directory} ist beendet. ${verdict}`,
  never: 'Noch nie gelaufen',
  lastRun: 'Letzter Lauf',
}
