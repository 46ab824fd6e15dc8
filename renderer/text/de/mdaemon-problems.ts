import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

const unchanged = 'Es wurde nichts geändert.'

/** Was mit den Dateien eines App-Verzeichnisses von MDaemon nicht stimmen kann. */
export const mdaemonProblems = {
  'app-directory-missing': {
    message: 'Das App-Verzeichnis {folder} gibt es nicht, oder dieses Konto sieht es nicht.',
    hint: 'Prüfen Sie den Pfad. Bei einer Freigabe prüfen Sie, ob das Konto, unter dem dieses Programm läuft, sie lesen darf.',
  },
  'app-directory-unreadable': {
    message: 'Das App-Verzeichnis {folder} kann nicht gelesen werden ({reason}).',
    hint: 'Geben Sie dem Konto, unter dem dieses Programm läuft, das Recht, es zu lesen.',
  },
  'app-directory-wrong': {
    message: 'In {folder} gibt es keine Datei {file}.',
    hint: 'Geben Sie den Ordner an, in dem Userlist.dat liegt, meist MDaemon\\App.',
  },
  'file-unreadable': {
    message: '{file} kann nicht gelesen werden ({reason}).',
    hint: `Prüfen Sie, ob das Konto, unter dem dieses Programm läuft, die Datei lesen darf. ${unchanged}`,
  },
  'file-unsteady': {
    message: '{file} war bei jedem von {attempts} Leseversuchen leer oder wurde gerade geschrieben.',
    hint: `Versuchen Sie es gleich noch einmal. Geschieht es wieder, sehen Sie sich die Datei auf dem Mailserver an. ${unchanged}`,
  },
  'file-too-large': {
    message: '{file} ist größer als {megabytes} MiB; so groß ist keine Kontenliste.',
    hint: `Prüfen Sie, ob es das richtige App-Verzeichnis ist. ${unchanged}`,
  },
  'file-timed-out': {
    message: '{file} konnte nicht innerhalb von {seconds} s gelesen werden.',
    hint: 'Die Freigabe oder der Rechner dahinter antwortet nicht. Prüfen Sie das Netzwerk und versuchen Sie es erneut.',
  },
  'userlist-empty': {
    message: '{file} enthält kein Konto.',
    hint: `Prüfen Sie die Datei auf dem Mailserver, und ob MDaemon seine Konten darin und nicht in einer Datenbank hält. ${unchanged}`,
  },
  'userlist-layout-unknown': {
    message: '{file} ist nicht wie eine Kontenliste aufgebaut: {plausible} von {lines} Zeilen sind lesbar.',
    hint: `Prüfen Sie App-Verzeichnis und Codepage. Die Datei kann beschädigt sein oder von einer Version stammen, die dieses Programm nicht kennt. ${unchanged}`,
  },
  'groups-file-missing': {
    message: 'Im App-Verzeichnis gibt es keine Datei {file}; Mitglieder von Gruppen sind deshalb nicht zu finden.',
    hint: `Wählen Sie keine Gruppen, oder legen Sie in MDaemon zuerst welche an. ${unchanged}`,
  },
  'groups-file-unrecognised': {
    message: 'Es ist nicht klar, wie {file} zu lesen ist.',
    hint: `Wählen Sie keine Gruppen, bis das gelöst ist. ${unchanged} Die Form der Datei, jeder Buchstabe und jede Ziffer ersetzt: {shape}`,
  },
  'group-unclear': {
    message:
      'Einträge der Gruppe {group} in {file} nennen ein Postfach ohne seine Domäne: {count}. Es ist nicht klar, ob es Mitglieder sind.',
    hint: `Wählen Sie keine Gruppen, bis das gelöst ist. ${unchanged}`,
  },
  'group-without-members': {
    message: 'Die gewählte Gruppe {group} hat kein Mitglied, das ein Konto ist.',
    hint: `Prüfen Sie die Gruppe in MDaemon. Mitglieder aus Active Directory stehen möglicherweise nicht in der Datei. ${unchanged}`,
  },
} as const satisfies Record<string, ProblemText>
