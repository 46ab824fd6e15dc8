import type { runs as english } from '../en/runs.ts'
import { counted } from './counted.ts'

export const runs: typeof english = {
  testing: (directory: string) => `${directory} wird getestet`,
  synchronizing: (directory: string) => `${directory} wird synchronisiert`,
  starting: 'Wird gestartet',
  doneOf: (done: string, total: string) => `${done} von ${total}`,
  elapsed: 'Zeit',
  cancel: 'Vorgang abbrechen',
  cancelling: 'Wird abgebrochen…',
  showRun: 'Anzeigen',
  progress: 'Fortschritt',
  entries: (count: number) => counted(count, 'Eintrag', 'Einträge'),
  quarter: (phase: string, percent: number) => `${phase}: ${percent} %`,
  ended: (outcome: string) => `Vorgang beendet: ${outcome}`,
  never: 'Noch nie gelaufen',
  lastRun: 'Letzter Lauf',
}
