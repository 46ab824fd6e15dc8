import type { users as english } from '../en/users.ts'
import { counted } from './counted.ts'

export const users: typeof english = {
  title: 'Benutzer',
  tabs: 'Benutzer und Archive',
  usersTab: 'Benutzer',
  archivesTab: 'Archive',
  search: 'Benutzer suchen',
  table: 'Benutzer',
  userName: 'Benutzername',
  fullName: 'Vollständiger Name',
  authentication: 'Authentifizierung',
  directory: 'Verzeichnis',
  emailAddresses: 'E-Mail-Adressen',
  privileges: 'Privilegien',
  allAuthentications: 'Jede Authentifizierung',
  allDirectories: 'Alle Verzeichnisse',
  ofNoDirectory: 'Von Hand angelegt',
  allPrivileges: 'Beliebige Privilegien',
  newUser: 'Neuer Benutzer…',
  properties: 'Eigenschaften…',
  rename: 'Umbenennen…',
  setPassword: 'Passwort setzen…',
  delete: 'Löschen…',
  importCsv: 'CSV importieren…',
  exportCsv: 'CSV exportieren',
  selected: (count: string) => `${count} ausgewählt`,
  hint: 'Die Eingabetaste oder ein Doppelklick zeigt die Eigenschaften. Die Umschalttaste wählt von einer Zeile bis zu einer anderen, Strg oder die Leertaste einzelne Zeilen.',
  emptyTitle: 'Es gibt noch keine Benutzer',
  emptyText:
    'Binden Sie ein Verzeichnis an und synchronisieren Sie: Die Benutzer des Verzeichnisses werden dann hier angelegt. Sie können Benutzer auch von Hand anlegen.',
  openDirectoryServices: 'Verzeichnisdienste öffnen',
  noMatch: 'Kein Benutzer passt zu Suche und Filtern.',
  csvName: 'benutzer',

  ownedTitle: (directory: string) => `Dieser Benutzer stammt aus dem Verzeichnis ${directory}`,
  renameTitle: (userName: string) => `${userName} umbenennen`,
  renameText: 'Auch der Archivordner erhält den neuen Namen. Die E-Mails darin bleiben, wie sie sind.',
  renameOwned:
    'Den Benutzernamen gibt das Verzeichnis vor. Ändern Sie ihn dort und synchronisieren Sie: Der Lauf benennt den Benutzer hier um. Oder stellen Sie in den Eigenschaften zuerst die Authentifizierung auf Integriert.',
  newName: 'Neuer Benutzername',
  renameButton: 'Umbenennen',

  passwordTitle: (userName: string) => `Passwort von ${userName} setzen`,
  passwordText: 'Das bisherige Passwort gilt ab sofort nicht mehr.',
  passwordOwned:
    'Das Passwort dieses Benutzers liegt im Verzeichnis, nicht hier. Ändern Sie es dort. Oder stellen Sie in den Eigenschaften zuerst die Authentifizierung auf Integriert.',
  passwordNotHere: 'Dieser Benutzer meldet sich mit dem Passwort eines Verzeichnisses an.',
  passwordButton: 'Passwort setzen',

  deleteTitle: (count: number) => `${counted(count, 'Benutzer', 'Benutzer')} löschen?`,
  deleteOneTitle: (userName: string) => `${userName} löschen?`,
  deleteText: 'Die Benutzer und ihre Rechte werden gelöscht. E-Mails werden nie gelöscht.',
  deleteTable: 'Was mit jedem Benutzer geschieht',
  deleteArchive: 'Archiv',
  deleteAfter: 'Danach',
  deleteButton: (count: number) => `${counted(count, 'Benutzer', 'Benutzer')} löschen`,
  archiveFates: {
    none: 'Es gibt keines',
    removed: 'Leer, wird entfernt',
    kept: 'Enthält E-Mails, bleibt ohne Besitzer',
  },
  comesBack: (directory: string) =>
    `Kommt mit dem nächsten Lauf von ${directory} zurück, solange das Verzeichnis den Eintrag hat`,
  staysAway: 'Bleibt gelöscht',
  comeBackTitle: (count: number) =>
    `${counted(count, 'davon kommt', 'davon kommen')} mit dem nächsten Lauf zurück, solange das Verzeichnis den Eintrag hat`,
  comeBackText:
    'Soll ein Benutzer wegbleiben, löschen Sie den Eintrag im Verzeichnis, oder schließen Sie ihn durch den Filter aus.',
  tooManyTitle: (most: string) => `Es können höchstens ${most} Benutzer auf einmal gelöscht werden`,
  tooManyText: 'Wählen Sie weniger Benutzer aus.',
  deleted: (count: number) => `${counted(count, 'Benutzer wurde', 'Benutzer wurden')} gelöscht.`,

  import: {
    title: 'Benutzer aus einer CSV-Datei importieren',
    text: 'Legt die Benutzer an, die es noch nicht gibt: alle oder keinen. Wer schon da ist, bleibt, wie er ist. Die erste Zeile nennt die Spalten, wie in einer exportierten Datei oder in einer Liste aus IMAP-Benutzername, E-Mail-Adresse und Benutzername. Passwörter in der Datei werden nicht gelesen.',
    file: 'Datei',
    choose: 'Datei wählen…',
    noFile: 'Es ist noch keine Datei gewählt.',
    authentication: 'Authentifizierung',
    authenticationHelp:
      'Für Zeilen, die keine nennen. Integrierte Benutzer können sich erst anmelden, wenn ein Passwort gesetzt ist.',
    notText: 'Diese Datei ist kein Text in UTF-8. Speichern Sie sie als CSV UTF-8 und wählen Sie sie erneut.',
    tooLong: 'Diese Datei ist zu lang. Teilen Sie sie in Dateien von weniger als 900.000 Zeichen.',
    table: 'Benutzer der Datei',
    line: 'Zeile',
    action: 'Was geschieht',
    actions: { create: 'Neu', exists: 'Schon da' },
    planned: (create: string, exists: string) => `${create} neu, ${exists} schon da.`,
    wrongTitle: (count: number) =>
      `${counted(count, 'Zeile ist', 'Zeilen sind')} falsch. Es kann nichts angelegt werden.`,
    wrongLine: (line: string, reason: string) => `Zeile ${line}: ${reason}`,
    more: (count: string) => `und ${count} weitere`,
    nothing: 'Es ist niemand anzulegen.',
    apply: (count: number) => `${counted(count, 'Benutzer', 'Benutzer')} anlegen`,
    applied: (count: number) => `${counted(count, 'Benutzer wurde', 'Benutzer wurden')} angelegt.`,
  },
}
