import type { synchronizations as english } from '../en/synchronizations.ts'
import { counted } from './counted.ts'

export const synchronizations: typeof english = {
  title: 'Synchronisierungen',
  table: 'Aufgezeichnete Läufe',
  directory: 'Verzeichnis',
  allDirectories: 'Alle Verzeichnisse',
  started: 'Gestartet',
  outcome: 'Ergebnis',
  duration: 'Dauer',
  new: 'Neu',
  changed: 'Geändert',
  renamed: 'Umbenannt',
  deleted: 'Gelöscht',
  skipped: 'Übersprungen',
  showRun: 'Lauf anzeigen…',
  runsCount: (count: number) => counted(count, 'Lauf', 'Läufe'),
  emptyTitle: 'Es ist noch kein Lauf aufgezeichnet',
  emptyText:
    'Jede Synchronisierung wird hier mit dem aufgezeichnet, was sie geändert hat. Tests werden nicht aufgezeichnet.',
  openDirectoryServices: 'Verzeichnisdienste öffnen',
  origins: {
    window: 'Fenster',
    browser: 'Browser',
    'command line': 'Kommandozeile',
    schedule: 'Zeitplan',
    'missed schedule': 'Zeitplan (versäumte Zeit nachgeholt)',
  },
  verdicts: {
    running: 'Der Lauf ist im Gang.',
    planned: (changes: number) => `Getestet: Es gäbe ${counted(changes, 'Änderung', 'Änderungen')}.`,
    applied: (changes: number) => `Übernommen: ${counted(changes, 'Änderung', 'Änderungen')}.`,
    appliedNothing: 'Übernommen: Es war nichts zu ändern.',
    held: 'Angehalten: Es wurde nichts geschrieben.',
    failed: 'Fehlgeschlagen: Es wurde nichts geschrieben.',
    cancelled: 'Abgebrochen: Es wurde nichts geschrieben.',
    interrupted: 'Unterbrochen: Die Datenbank ist, wie sie davor war.',
  },
  facts: (directory: string, started: string, origin: string) => `${directory}, ${started}, gestartet über ${origin}`,
  numbers: (read: string, unchanged: string, duration: string) =>
    `${read} Benutzer gelesen, ${unchanged} unverändert, in ${duration}.`,
  changesTitle: 'Änderungen',
  heldChangesTitle: 'Was der angehaltene Plan geändert hätte',
  warningsTitle: 'Warnungen',
  reasonsTitle: 'Warum er angehalten wurde',
  toConfirm:
    'Um ihn freizugeben, synchronisieren Sie dieses Verzeichnis erneut: Der neue Plan wird mit seinen Zahlen gezeigt.',
}
