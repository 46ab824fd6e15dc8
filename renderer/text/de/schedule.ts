import type { schedule as english } from '../en/schedule.ts'
import { counted } from './counted.ts'

export const schedule: typeof english = {
  title: 'Zeitplan',
  label: 'Selbsttätig synchronisieren',
  off: 'Aus. Läufe werden nur von Hand gestartet.',
  everyMinutes: (count: number) => `Alle ${counted(count, 'Minute', 'Minuten')}`,
  everyHours: (count: number) => (count === 1 ? 'Jede Stunde' : `Alle ${counted(count, 'Stunde', 'Stunden')}`),
  daily: (time: string) => `Täglich um ${time}`,
  weekly: (listed: string, time: string) => `${listed} um ${time}`,
  nextRun: (moment: string) => `Nächster Lauf: ${moment}`,
  nextRuns: 'Nächste Läufe',
  keptElsewhere:
    'Ein anderes Fenster oder eine andere Browser-Konsole hat diesen Datenordner auch geöffnet und startet die Läufe. Endet sie, übernimmt diese hier.',
  saveFirst: 'Speichern Sie zuerst das Verzeichnis.',
  change: 'Zeitplan…',
  external: 'Ohne dieses Programm ausführen…',
  notes: {
    missed: (due: string) =>
      `Um ${due} lief nichts: Der Rechner schlief, oder dieses Programm war nicht offen. Ein Lauf holt es nach.`,
    skipped: (due: string) => `Der Lauf um ${due} wurde ausgelassen: Ein anderer war noch im Gang.`,
    stillHeld: (due: string) => `Um ${due} war es noch immer der angehaltene Plan. Er wartet auf Sie.`,
    notStarted: (due: string) => `Der Lauf um ${due} konnte nicht gestartet werden. Der Grund steht im Protokoll.`,
    showPlan: 'Plan anzeigen',
  },
  dialog: {
    title: (directory: string) => `Zeitplan von ${directory}`,
    explanation:
      'Läufe starten, solange dieses Programm offen ist. Ein Plan, der Ihre Bestätigung braucht, wird angehalten und gezeigt; ein Zeitplan bestätigt nie.',
    kind: 'Synchronisieren',
    kinds: { off: 'Aus', interval: 'Alle paar Minuten oder Stunden', daily: 'Täglich', weekly: 'An Wochentagen' },
    interval: 'Abstand',
    time: 'Uhrzeit',
    timeHelp: (timeZone: string) => `In der Zeitzone, die dieser Rechner beim Start des Programms hatte: ${timeZone}.`,
    timeZoneUnknown:
      'In UTC: Die Zeitzone dieses Rechners ist nicht festzustellen. Berichtigen Sie sie oder die Variable TZ, und starten Sie das Programm neu.',
    timeInvalid: 'Geben Sie eine Uhrzeit von 00:00 bis 23:59 ein.',
    days: 'Tage',
    fromSettings: 'Vorgabe der Einstellungen',
    useIt: 'Übernehmen',
    daysMissing: 'Wählen Sie mindestens einen Tag.',
    save: 'Zeitplan speichern',
    saved: 'Zeitplan gespeichert',
  },
  externalDialog: {
    title: (directory: string) => `${directory} ohne dieses Programm synchronisieren`,
    text: 'Stattdessen kann das System die Läufe starten, auch wenn niemand angemeldet ist. Setzen Sie ein, wo dsconsole installiert ist, und für systemd das Konto, dem der Datenordner gehört. Schalten Sie den Zeitplan hier aus.',
    windows: 'Windows: Aufgabenplanung',
    windowsText:
      'In einer Eingabeaufforderung, die als Administrator geöffnet wurde. Sie fragt nach dem Kennwort Ihres Kontos.',
    service: 'Linux: systemd-Dienst',
    serviceText: (file: string) => `Als ${file}.`,
    timer: 'Linux: systemd-Timer',
    timerText: (file: string) => `Als ${file}.`,
    enable: 'Dann',
    accounts: (directory: string) =>
      `Die Aufgabe hat die Passwörter, die das Konto gespeichert hat, unter dem sie läuft. Ist es nicht Ihres, rufen Sie einmal unter jenem Konto und mit demselben --data auf: dsconsole secret set ${directory}/password`,
    exitCodes:
      'dsconsole endet mit 0, wenn alles erledigt ist, mit 2, wenn die Konfiguration falsch ist oder ein Passwort fehlt, mit 3, wenn das Verzeichnis nicht gelesen werden konnte, und mit 4, wenn der Plan angehalten ist.',
    copyLines: (what: string) => `Kopieren: ${what}`,
  },
  days: {
    monday: 'Montag',
    tuesday: 'Dienstag',
    wednesday: 'Mittwoch',
    thursday: 'Donnerstag',
    friday: 'Freitag',
    saturday: 'Samstag',
    sunday: 'Sonntag',
  },
}
