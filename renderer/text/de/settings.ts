import type { settings as english } from '../en/settings.ts'
import { counted } from './counted.ts'

export const settings: typeof english = {
  updates: {
    title: 'Aktualisierungen',
    description:
      'Nur aus der Quelle, die die Installation oder eine Richtlinie dieses Rechners nennt, und nie während eines Laufs.',
    label: 'Neuere Versionen',
    ask: 'Vor jedem Herunterladen und Neustart fragen',
    off: 'Nicht danach suchen',
  },
  data: 'Daten',
  dataHelp:
    'Benutzer, Konfiguration, Archive und das Protokoll. Sichern Sie ihn als Ganzes, an einem Ort, den nur Sie lesen können.',
  secrets: 'Gespeicherte Passwörter',
  secretStore: 'Wo sie liegen',
  protection: {
    'key-file': 'In Dateien des Datenordners, versiegelt',
    'operating-system': 'Vom Betriebssystem geschützt',
  },
  protectionHelp: {
    'key-file':
      'Passwörter sind in secrets.json mit dem Schlüssel aus secrets.key versiegelt. Nur das Konto, unter dem dieses Programm läuft, darf beide lesen; wer sie lesen kann, hat die Passwörter.',
    'operating-system':
      'Das Betriebssystem verwahrt den Schlüssel. Nur das Konto, unter dem dieses Programm läuft, kann die Passwörter lesen, und nur auf diesem Rechner.',
  },
  log: 'Protokoll',
  logLevel: 'Was protokolliert wird',
  logLevelHelp: 'Wirkt sofort. Passwörter werden nie protokolliert.',
  levels: {
    error: 'Fehler',
    warn: 'Warnungen und Fehler',
    info: 'Das Übliche',
    debug: 'Alles, für den Support',
  },
  logFile: 'Datei',
  logFileHelp: 'Höchstens fünf Dateien zu 5 MB; die älteste entfällt.',
  levelSaved: 'Die Protokollstufe wurde geändert.',
  defaultSchedule: {
    title: 'Zeitplan eines neuen Verzeichnisses',
    description:
      'Womit der Zeitplan eines Verzeichnisses beginnt. Er bleibt aus, bis Sie ihn dort einschalten und speichern.',
    label: 'Vorgabe',
    none: 'Keine',
    change: 'Vorgabe…',
    save: 'Vorgabe speichern',
    saved: 'Vorgabe für den Zeitplan gespeichert',
  },
  configuration: 'Konfiguration',
  configurationText:
    'Alle Verzeichnisse mit ihren Einstellungen, um sie auf einen anderen Rechner zu bringen oder aufzuheben.',
  export: 'Exportieren…',
  import: 'Importieren…',
  exportTitle: 'Konfiguration exportieren',
  withSecrets: 'Mit den gespeicherten Passwörtern, versiegelt mit einer Passphrase',
  withSecretsHelp: 'Wer Datei und Passphrase hat, hat die Passwörter. Die Passphrase wird nirgends aufbewahrt.',
  save: 'Datei speichern',
  saved: (name: string) => `${name} ist bereit.`,
  passphrase: 'Passphrase',
  repeatPassphrase: 'Passphrase wiederholen',
  importTitle: 'Konfiguration importieren',
  importText: 'Sie wird so, wie die Datei es sagt. Zuerst sehen Sie, was sich ändern würde.',
  file: 'Datei',
  choose: 'Datei wählen…',
  noFile: 'Keine gewählt',
  notText: 'Diese Datei ist kein Text in UTF-8.',
  tooLong: 'Diese Datei ist zu groß für eine Konfiguration.',
  sealed: 'Die Datei ist versiegelt. Geben Sie ihre Passphrase ein, um zu sehen, was sich ändern würde.',
  showChanges: 'Änderungen zeigen',
  apply: 'Importieren',
  nothingChanges: 'Es würde sich nichts ändern: Die Konfiguration ist dieselbe.',
  preview: 'Was sich ändern würde',
  changes: {
    added: 'kommt hinzu',
    changed: 'wird geändert',
    unchanged: 'bleibt, wie es ist',
    removed: 'wird entfernt; seine Benutzer bleiben in der Datenbank',
  },
  secretChanges: {
    stays: 'Das gespeicherte Passwort bleibt.',
    'changed-connection':
      'Das gespeicherte Passwort bleibt und wird mit der geänderten Verbindung verwendet. Prüfen Sie den Server.',
    replaced: 'Das Passwort wird aus der Datei übernommen.',
    missing: 'Es ist kein Passwort gespeichert. Geben Sie es nach dem Import ein.',
    removed: 'Das gespeicherte Passwort wird gelöscht.',
  },
  field: 'Feld',
  value: 'Wert',
  before: 'Vorher',
  after: 'Nachher',
  empty: '(leer)',
  imported: (count: number) => `Importiert. ${counted(count, 'Verzeichnis ist', 'Verzeichnisse sind')} eingerichtet.`,
  support: 'Support',
  supportText: 'Eine lesbare Datei für den, der Ihnen hilft. Sie sehen, was darin ist, bevor sie gespeichert wird.',
  makeBundle: 'Support-Paket erstellen…',
  bundleTitle: 'Support-Paket speichern?',
  bundleText:
    'Es enthält keine Passwörter, keine Passwort-Hashes und keine E-Mail-Adressen. Es ist Text: Sehen Sie es durch, bevor Sie es weitergeben.',
  bundleHolds: 'Was darin ist',
  entries: 'Einträge',
  supportParts: {
    program: 'Version, Plattform und wo Passwörter liegen',
    configuration: 'Konfiguration, ohne Passwörter',
    directories: 'Zahl der Benutzer jedes Verzeichnisses, und ob ein Passwort gespeichert ist',
    runs: 'Letzte Läufe: Ergebnis, Zahlen und Codes',
    log: 'Zeilen des Protokolls',
  },
}
