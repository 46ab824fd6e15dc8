import type { userProblems as english } from '../../../shared/errors/problem-texts/user-problems.ts'
import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

/** Benutzer und Archive von Hand bearbeiten. */
export const userProblems: Readonly<Record<keyof typeof english, ProblemText>> = {
  'user-value-invalid': {
    message: 'Der Benutzer {userName} kann so nicht gespeichert werden. {field}: {reason}',
    hint: 'Berichtigen Sie den Wert und versuchen Sie es erneut. Es wurde nichts geändert.',
  },
  'user-gone': {
    message: 'Der Benutzer steht nicht mehr in der Benutzerdatenbank.',
    hint: 'Jemand hat ihn inzwischen gelöscht. Die Liste wird neu gelesen; wer es war, steht im Protokoll.',
  },
  'user-exists': {
    message: 'Es gibt bereits einen Benutzer {userName}.',
    hint: 'Wählen Sie einen anderen Namen. Groß- und Kleinschreibung unterscheidet Namen nicht.',
  },
  'field-owned-by-directory': {
    message: '{field} von {userName} stammt aus dem Verzeichnis {directory}.',
    hint: 'Ändern Sie den Wert im Verzeichnis und synchronisieren Sie. Oder stellen Sie zuerst die Authentifizierung auf Integriert: von da an ändert kein Lauf diesen Benutzer.',
  },
  'last-administrator': {
    message: 'Es bliebe niemand, der dieses Programm verwalten darf und dessen Passwort es selbst prüft.',
    hint: 'Machen Sie zuerst einen anderen Benutzer mit integrierter Authentifizierung und Passwort zum Administrator. Es wurde nichts geändert.',
  },
  'password-of-directory': {
    message: 'Das Passwort von {userName} liegt im Verzeichnis, nicht hier.',
    hint: 'Ändern Sie es im Verzeichnis, oder stellen Sie zuerst die Authentifizierung auf Integriert.',
  },
  'archive-unknown': {
    message: 'Es gibt kein Archiv {folder}.',
    hint: 'Es kann entfernt oder umbenannt worden sein. Laden Sie die Liste der Archive neu.',
  },
  'archive-in-the-way': {
    message: 'Es gibt bereits ein Archiv {folder}.',
    hint: 'Wählen Sie einen anderen Namen, oder geben Sie jenes Archiv zuerst jemandem. E-Mails zweier Personen werden nie zusammengelegt.',
  },
  'archive-of-user': {
    message: 'In das Archiv {folder} kommen die E-Mails des Benutzers {userName}.',
    hint: 'Nur ein Archiv, dessen Benutzer nicht mehr da ist, kann weitergegeben werden. Soll es jemand anderes lesen, geben Sie Ordnerzugriff.',
  },
  'archive-holds-mail': {
    message: 'Das Archiv {folder} enthält E-Mails oder kann nicht gelesen werden. Es wurde nicht entfernt.',
    hint: 'Nur leere Archive können entfernt werden.',
  },
  'archive-waiting': {
    message: 'Das Archiv {folder} ist nach einer früheren Änderung noch umzubenennen.',
    hint: 'Schließen Sie, was Dateien daraus geöffnet hat, und versuchen Sie es erneut.',
  },
  'list-file-unreadable': {
    message: 'Die Datei {file} konnte nicht gelesen werden: {reason}',
    hint: 'Prüfen Sie den Pfad, und dass die Datei CSV in UTF-8 ist. Es wurde nichts geändert.',
  },
  'file-unwritable': {
    message: 'Die Datei {file} konnte nicht geschrieben werden: {reason}',
    hint: 'Prüfen Sie den Pfad, und dass dieses Konto dort schreiben darf.',
  },
}
