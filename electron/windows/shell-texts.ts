import type { Preferences } from '../../shared/ipc/application-calls.ts'

/** What the system's own menus and dialogs say; what stands in the window is worded in renderer/text. `&` is the key. */
const en = {
  file: '&File',
  save: '&Save',
  quit: 'E&xit',
  edit: '&Edit',
  undo: '&Undo',
  redo: '&Redo',
  cut: 'Cu&t',
  copy: '&Copy',
  paste: '&Paste',
  selectAll: 'Select &all',
  find: '&Find',
  view: '&View',
  refresh: '&Refresh',
  actualSize: '&Actual size',
  zoomIn: 'Zoom &in',
  zoomOut: 'Zoom &out',
  fullScreen: '&Full screen',
  help: '&Help',
  keys: '&Keys and folders',
  filterSyntax: '&LDAP filter syntax (RFC 4515)',
  about: '&About Directory Services Console',
  productName: 'Directory Services Console',
  keysTitle: 'Keys and folders',
  keysText:
    'Ctrl+S saves the form. F5 reads the screen anew. Ctrl+F goes to the search. Esc closes a dialog. Alt opens the menu.',
  dataFolder: 'Data and log: {folder}',
  version: 'Version {version}',
  ok: 'OK',
  runGoesOn: 'A synchronization is going on',
  runGoesOnText:
    'If you close the program, the run is cancelled first. What it has not written yet is not written; the database stays whole.',
  cancelRunAndQuit: 'Cancel the run and close',
  stay: 'Stay',
  unsaved: 'Some changes are not saved',
  unsavedText: 'If you close the program now, they are lost.',
  leave: 'Close without saving',
  crashed: 'The window had to be opened anew',
  crashedText:
    'Its page ended unexpectedly. A run that was going on is not affected. What was typed and not saved is lost.',
  crashedAgain: 'The window keeps ending unexpectedly',
  crashedAgainText: 'The program ends now. The database is whole. The log in the data folder says what happened.',
  secretsTitle: 'This system has no protected place for passwords',
  secretsText:
    'The password would lie in the data folder, sealed under a key beside it. Whoever can read the files of your account can read the password.',
  secretsAccept: 'Store it so',
  secretsRefuse: 'Do not store it',
}

export type ShellTexts = Readonly<Record<keyof typeof en, string>>

const de: ShellTexts = {
  file: '&Datei',
  save: '&Speichern',
  quit: '&Beenden',
  edit: '&Bearbeiten',
  undo: '&Rückgängig',
  redo: '&Wiederholen',
  cut: '&Ausschneiden',
  copy: '&Kopieren',
  paste: '&Einfügen',
  selectAll: 'A&lles markieren',
  find: '&Suchen',
  view: '&Ansicht',
  refresh: '&Aktualisieren',
  actualSize: '&Originalgröße',
  zoomIn: 'Ver&größern',
  zoomOut: 'Ver&kleinern',
  fullScreen: '&Vollbild',
  help: '&Hilfe',
  keys: '&Tasten und Ordner',
  filterSyntax: '&Syntax der LDAP-Filter (RFC 4515)',
  about: '&Über Directory Services Console',
  productName: 'Directory Services Console',
  keysTitle: 'Tasten und Ordner',
  keysText:
    'Strg+S speichert das Formular. F5 liest den Bildschirm neu. Strg+F führt zur Suche. Esc schließt einen Dialog. Alt öffnet das Menü.',
  dataFolder: 'Daten und Protokoll: {folder}',
  version: 'Version {version}',
  ok: 'OK',
  runGoesOn: 'Eine Synchronisierung ist im Gange',
  runGoesOnText:
    'Wenn Sie das Programm schließen, wird der Lauf zuvor abgebrochen. Was er noch nicht geschrieben hat, wird nicht geschrieben; die Datenbank bleibt heil.',
  cancelRunAndQuit: 'Lauf abbrechen und schließen',
  stay: 'Bleiben',
  unsaved: 'Einige Änderungen sind nicht gespeichert',
  unsavedText: 'Wenn Sie das Programm jetzt schließen, gehen sie verloren.',
  leave: 'Ohne Speichern schließen',
  crashed: 'Das Fenster musste neu geöffnet werden',
  crashedText:
    'Seine Seite wurde unerwartet beendet. Ein laufender Lauf ist davon nicht betroffen. Was eingegeben und nicht gespeichert war, ist verloren.',
  crashedAgain: 'Das Fenster wird immer wieder unerwartet beendet',
  crashedAgainText: 'Das Programm endet jetzt. Die Datenbank ist heil. Das Protokoll im Datenordner sagt, was geschah.',
  secretsTitle: 'Dieses System hat keinen geschützten Ort für Passwörter',
  secretsText:
    'Das Passwort läge im Datenordner, versiegelt unter einem Schlüssel daneben. Wer die Dateien Ihres Kontos lesen kann, kann das Passwort lesen.',
  secretsAccept: 'So speichern',
  secretsRefuse: 'Nicht speichern',
}

/** The language of the screens: as chosen, else the first of the system's that is spoken here. */
export function shellTexts(preference: Preferences['language'], systemLanguages: readonly string[]): ShellTexts {
  const chosen =
    preference === 'system'
      ? systemLanguages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'en' || tag === 'de')
      : preference
  return chosen === 'de' ? de : en
}
