import type { shell as english } from '../en/shell.ts'

export const shell: typeof english = {
  navigation: 'Seiten',
  overview: 'Übersicht',
  users: 'Benutzer',
  directoryServices: 'Verzeichnisdienste',
  synchronizations: 'Synchronisierungen',
  auditLog: 'Protokoll',
  settings: 'Einstellungen',
  skipToContent: 'Zum Inhalt springen',
  connecting: 'Verbindung zum Programm wird aufgebaut…',
  connectionLostTitle: 'Die Verbindung zum Programm ist unterbrochen',
  connectionLostText:
    'Sie wird erneut aufgebaut. Wurde das Programm beendet, starten Sie es neu und öffnen Sie die Adresse, die es ausgibt. Ein laufender Vorgang ist von dieser Seite nicht betroffen.',
  noKeyTitle: 'Dieser Adresse fehlt der Schlüssel',
  noKeyText:
    'Öffnen Sie die vollständige Adresse, die das Programm beim Start ausgibt, einschließlich des Teils nach dem Rautezeichen (#).',
  faultTitle: 'Diese Seite lässt sich nicht anzeigen',
  faultCause: 'Das Programm hat hier einen Fehler gemacht',
  faultText:
    'Die anderen Seiten arbeiten wie bisher, und Läufe gehen weiter. Kommt es wieder vor, kopieren Sie die Meldung und senden Sie sie mit einem Support-Paket.',
  activeRuns: 'Laufende Vorgänge',
  language: 'Sprache',
  languageSystem: 'Wie im System',
  languageEnglish: 'English',
  languageGerman: 'Deutsch',
  appearance: 'Darstellung',
  appearanceSystem: 'Wie im System',
  appearanceLight: 'Hell',
  appearanceDark: 'Dunkel',
  display: 'Anzeige',
  about: 'Info',
  version: 'Version',
  licence: 'Lizenz',
  licenceText: 'MIT. Das Programm enthält Pakete anderer, unter deren eigenen Lizenzen.',
  showNotices: 'Lizenzen anderer…',
  noticesTitle: 'Lizenzen der Pakete in diesem Programm',
  noticesMissing:
    'Die Lizenzen konnten nicht gelesen werden. Sie liegen auch im Programmordner, als THIRD-PARTY-NOTICES.txt.',
  dataFolder: 'Datenordner',
}
