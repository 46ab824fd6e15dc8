import type { Preferences } from '../../shared/ipc/application-calls.ts'

/** What the system's own menus and dialogs say; what stands in the window is worded in renderer/text. `&` is the key. */
const en = {
  /** British English dates, as on the screens. */
  locale: 'en-GB',
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
  trayOpen: '&Open Directory Services Console',
  trayNextRun: 'Next run: {directory}, {moment}',
  trayNextRunElsewhere: 'Next run: {directory}, {moment}, started by another process',
  trayRunning: 'A synchronization is running',
  trayQuit: 'E&xit',
  keepsRunning: 'Scheduled runs go on without the window',
  withdrawnText:
    'You are logged off, and a run that is going on goes on. The icon of the program, beside the clock or in the menu bar, opens the window again. Exit in the menu of that icon ends the program; then no run starts by itself.',
  minimizedText:
    'The window is minimized and you stay logged on, because a desktop may have no place for an icon. A run that is going on goes on. Exit in the menu File ends the program; then no run starts by itself.',
  closeWindow: 'Close the window',
  minimizeWindow: 'Minimize the window',
  endProgram: 'End the program',
  hangs: 'The window does not answer',
  hangsText:
    'You can wait, or open a new window, in which you log on again. A run that is going on is not affected. What was typed and not saved is lost with the old window.',
  wait: 'Wait',
  openAnew: 'Open a new window',
  saveTitle: 'Save the file',
  csvFiles: 'Tables (CSV)',
  jsonFiles: 'JSON',
  allFiles: 'All files',
  saveFailed: '{file} was not saved',
  saveFailedText:
    'It could not be written to {folder}. See whether the disk is full and whether your account may write there, or choose another folder.',
}

export type ShellTexts = Readonly<Record<keyof typeof en, string>>

const de: ShellTexts = {
  locale: 'de-DE',
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
  trayOpen: 'Directory Services Console ö&ffnen',
  trayNextRun: 'Nächster Lauf: {directory}, {moment}',
  trayNextRunElsewhere: 'Nächster Lauf: {directory}, {moment}, gestartet von einem anderen Prozess',
  trayRunning: 'Eine Synchronisierung ist im Gange',
  trayQuit: '&Beenden',
  keepsRunning: 'Geplante Läufe gehen ohne das Fenster weiter',
  withdrawnText:
    'Sie werden abgemeldet, und ein laufender Lauf geht weiter. Das Symbol des Programms, neben der Uhr oder in der Menüleiste, öffnet das Fenster wieder. Beenden im Menü dieses Symbols beendet das Programm; dann beginnt kein Lauf mehr von selbst.',
  minimizedText:
    'Das Fenster wird verkleinert und Sie bleiben angemeldet, weil ein Desktop keinen Platz für ein Symbol haben kann. Ein laufender Lauf geht weiter. Beenden im Menü Datei beendet das Programm; dann beginnt kein Lauf mehr von selbst.',
  closeWindow: 'Fenster schließen',
  minimizeWindow: 'Fenster verkleinern',
  endProgram: 'Programm beenden',
  hangs: 'Das Fenster antwortet nicht',
  hangsText:
    'Sie können warten oder ein neues Fenster öffnen, in dem Sie sich wieder anmelden. Ein laufender Lauf ist davon nicht betroffen. Was eingegeben und nicht gespeichert war, geht mit dem alten Fenster verloren.',
  wait: 'Warten',
  openAnew: 'Neues Fenster öffnen',
  saveTitle: 'Datei speichern',
  csvFiles: 'Tabellen (CSV)',
  jsonFiles: 'JSON',
  allFiles: 'Alle Dateien',
  saveFailed: '{file} wurde nicht gespeichert',
  saveFailedText:
    'Die Datei konnte nicht in {folder} geschrieben werden. Sehen Sie nach, ob der Datenträger voll ist und ob Ihr Konto dort schreiben darf, oder wählen Sie einen anderen Ordner.',
}

/** The language of the screens: as chosen, else the first of the system's that is spoken here. */
export function shellTexts(preference: Preferences['language'], systemLanguages: readonly string[]): ShellTexts {
  const chosen =
    preference === 'system'
      ? systemLanguages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'en' || tag === 'de')
      : preference
  return chosen === 'de' ? de : en
}
