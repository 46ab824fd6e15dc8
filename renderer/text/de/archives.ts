import type { archives as english } from '../en/archives.ts'
import { counted } from './counted.ts'

export const archives: typeof english = {
  search: 'Archive suchen',
  table: 'Archive',
  folder: 'Ordner',
  owner: 'Besitzer',
  noOwner: 'Niemand',
  size: 'Größe',
  files: 'Dateien',
  atLeast: (amount: string) => `mindestens ${amount}`,
  mail: 'E-Mails',
  holdsMail: 'Enthält E-Mails',
  isEmpty: 'Leer',
  count: (count: number) => counted(count, 'Archiv', 'Archive'),
  noMatch: 'Kein Archiv passt zur Suche.',
  give: 'Benutzer geben…',
  remove: 'Entfernen…',
  hint: 'Ein Archiv bleibt, wenn sein Benutzer gelöscht wird. Nur leere Archive können entfernt werden.',
  emptyTitle: 'Es gibt noch keine Archive',
  emptyText: 'Ein Archivordner entsteht mit der ersten E-Mail eines Benutzers. Er heißt wie der Benutzer.',

  giveTitle: (folder: string) => `Das Archiv ${folder} einem Benutzer geben`,
  giveText:
    'Der Benutzer darf dann darin lesen und schreiben. Die E-Mails bleiben, wo sie sind. Ein bisheriger Besitzer verliert den Zugriff.',
  giveSearch: 'Benutzer suchen',
  giveTable: 'Benutzer',
  giveButton: 'Archiv geben',
  giveTo: (userName: string) => `Archiv an ${userName} geben`,
  given: (folder: string, userName: string) => `Das Archiv ${folder} gehört jetzt ${userName}.`,
  ownTitle: (userName: string) => `Dorthin kommen die E-Mails des Benutzers ${userName}`,
  ownText:
    'Nur ein Archiv, dessen Benutzer nicht mehr da ist, kann weitergegeben werden. Soll es jemand anderes lesen, fügen Sie den Ordner in dessen Eigenschaften unter Ordnerzugriff hinzu.',

  removeTitle: (folder: string) => `Das leere Archiv ${folder} entfernen?`,
  removeText: 'Der Ordner wird entfernt, ebenso die Rechte, die Benutzer daran haben. Es sind keine E-Mails darin.',
  removeOwn: (userName: string) =>
    `Der Benutzer ${userName} bleibt und bekommt mit der nächsten E-Mail einen neuen Ordner.`,
  removeButton: 'Archiv entfernen',
  removed: (folder: string) => `Das Archiv ${folder} wurde entfernt.`,
}
