import type { overview as english } from '../en/overview.ts'
import { counted } from './counted.ts'

export const overview: typeof english = {
  title: 'Übersicht',
  attention: 'Zu beachten',
  nothingNeedsAttention: 'Es gibt nichts zu beachten.',
  showRun: 'Lauf anzeigen',
  showPlan: 'Plan anzeigen',
  openDirectory: 'Verzeichnisdienste öffnen',
  lastRun: 'Letzter Lauf',
  noRun: 'Es ist noch kein Lauf aufgezeichnet.',
  startFirstRun: 'Testen Sie die Einstellungen auf der Seite Verzeichnisdienste und synchronisieren Sie dann.',
  showChanges: 'Änderungen anzeigen',
  users: 'Benutzer nach Verzeichnis',
  directory: 'Verzeichnis',
  madeByHand: 'Von Hand angelegt',
  total: 'Alle Benutzer',
  usersColumn: 'Benutzer',
  showUsers: 'Benutzer anzeigen',
  recentChanges: 'Änderungen der letzten Läufe',
  recentChangesText: 'Neue, geänderte, umbenannte und gelöschte Benutzer jedes übernommenen Laufs, der neueste rechts.',
  noRecentChanges: 'Es wurde noch kein Lauf übernommen.',
  run: 'Lauf',
  changesOf: (count: number) => counted(count, 'Änderung', 'Änderungen'),
  lastRunFacts: (directory: string, origin: string, duration: string) =>
    `${directory}, gestartet über ${origin}, ${duration}`,
  unfinishedFacts: (directory: string, origin: string) => `${directory}, gestartet über ${origin}`,
  firstStartTitle: 'Willkommen. Es ist noch kein Verzeichnis angebunden',
  firstStartText:
    'Binden Sie Ihr Verzeichnis an und sehen Sie, was sich ändern würde, bevor etwas geschrieben wird. Um sich erst umzusehen, probieren Sie das Beispielverzeichnis aus: eine Firma mit etwa 60 Personen in diesem Programm; nichts verlässt diesen Rechner.',
  connect: 'Verzeichnis anbinden',
  trySample: 'Beispielverzeichnis ausprobieren',
}
