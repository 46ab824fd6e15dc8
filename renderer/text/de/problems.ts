import type { ProblemTexts } from '../en/problems.ts'
import { activeDirectoryProblems } from './active-directory-problems.ts'
import { applicationIntegrationProblems } from './application-integration-problems.ts'
import { configurationProblems } from './configuration-problems.ts'
import { httpProblems } from './http-problems.ts'
import { icewarpProblems } from './icewarp-problems.ts'
import { imapProblems } from './imap-problems.ts'
import { kerioConnectProblems } from './kerio-connect-problems.ts'
import { ldapProblems } from './ldap-problems.ts'
import { mailServerProblems } from './mail-server-problems.ts'
import { mdaemonProblems } from './mdaemon-problems.ts'
import { detectionProblems } from './detection-problems.ts'
import { sealingProblems } from './sealing-problems.ts'
import { sessionProblems } from './session-problems.ts'
import { userProblems } from './user-problems.ts'

/** German of shared/errors/problem-texts.ts; the compiler refuses a missing code. */
export const problems: ProblemTexts = {
  ...ldapProblems,
  ...imapProblems,
  ...mdaemonProblems,
  ...activeDirectoryProblems,
  ...httpProblems,
  ...detectionProblems,
  ...sealingProblems,
  ...userProblems,
  ...sessionProblems,
  ...configurationProblems,
  ...applicationIntegrationProblems,
  ...mailServerProblems,
  ...icewarpProblems,
  ...kerioConnectProblems,

  // Einstellungen und Eingaben
  'setting-invalid': {
    message: '{field}: {reason}',
    hint: 'Berichtigen Sie den Wert von {field} und versuchen Sie es erneut.',
  },
  'configuration-invalid': {
    message: 'Die Konfiguration wurde nicht übernommen: {field}: {reason}',
    hint: 'Berichtigen Sie {field}. Es wurde nichts geändert.',
  },
  'configuration-unreadable': {
    message: 'Die Konfigurationsdatei {file} konnte nicht gelesen werden: {reason}',
    hint: 'Prüfen Sie den Pfad und dass die Datei genau ein JSON-Dokument enthält. Es wurde nichts geändert.',
  },
  'directory-not-configured': {
    message: 'Es gibt kein Verzeichnis {directory}.',
    hint: 'Richten Sie es auf der Seite Verzeichnisdienste ein, oder importieren Sie eine Konfigurationsdatei. Eingerichtet: {configured}.',
  },
  'directory-ambiguous': {
    message: 'Es sind mehrere Verzeichnisse eingerichtet: {configured}.',
    hint: 'Nennen Sie das gemeinte.',
  },
  'directory-type-unavailable': {
    message: 'Der Integrationstyp {type} ist nicht Teil dieser Version.',
    hint: 'Verwenden Sie einen von: {available}.',
  },
  'filter-invalid': {
    message: '{field} ist kein gültiger LDAP-Filter: {reason} an Stelle {position}.',
    hint: 'Berichtigen Sie den Filter an Stelle {position}: {excerpt}',
  },
  'attribute-not-returned': {
    message: 'Kein Eintrag hat das Attribut {attribute} ({field}).',
    hint: 'Prüfen Sie die Schreibweise von {field}. {entries} Einträge wurden gelesen, keiner hat es.',
  },
  'password-empty': {
    message: 'Das Passwort ist leer. Es wurde nichts gesendet.',
    hint: 'Geben Sie ein Passwort ein. Viele Verzeichnisse nehmen ein leeres als anonyme Anmeldung an, was nichts beweist.',
  },
  'secret-missing': {
    message: 'Für {name} ist kein Passwort gespeichert.',
    hint: 'Geben Sie es auf der Seite Verzeichnisdienste ein, oder rufen Sie auf: dsconsole secret set {name}',
  },
  'secret-store-unreadable': {
    message: 'Der Speicher für Passwörter {file} kann nicht verwendet werden: {reason}',
    hint: 'Stellen Sie die Datei oder ihre Zugriffsrechte wieder her, oder geben Sie die Passwörter neu ein.',
  },
  'secret-not-protected': {
    message: 'Das Passwort {name} wurde nicht gespeichert: Dieses System hat keinen geschützten Ort dafür.',
    hint: 'Richten Sie einen Schlüsselbund ein (zum Beispiel GNOME Keyring oder KWallet), oder stimmen Sie in der Frage zu, dass es im Datenordner liegt.',
  },
  'data-folder-unusable': {
    message: 'Der Datenordner {folder} kann nicht verwendet werden: {reason}',
    hint: 'Prüfen Sie, dass der Ordner existiert und dass dieses Konto darin schreiben darf.',
  },
  'folder-not-opened': {
    message: 'Das System hat den Ordner {folder} nicht geöffnet.',
    hint: 'Kopieren Sie seinen Pfad, und öffnen Sie ihn in der Dateiverwaltung.',
  },

  // Anmeldung
  'user-unknown': {
    message: 'In der Benutzerdatenbank gibt es keinen Benutzer {userName}.',
    hint: 'Synchronisieren Sie zuerst, oder prüfen Sie die Schreibweise.',
  },
  'user-not-directory': {
    message: 'Der Benutzer {userName} meldet sich nicht mit dem Verzeichnis an.',
    hint: 'Setzen Sie in den Eigenschaften des Benutzers die Authentifizierung auf Verzeichnisdienste.',
  },
  'user-of-other-directory': {
    message: 'Der Benutzer {userName} gehört zum Verzeichnis {directory}.',
    hint: 'Eine Anmeldung dieses Benutzers wird dort geprüft. Testen Sie sie mit jenem Verzeichnis.',
  },
  'login-not-permitted': {
    message: 'Der Benutzer {userName} hat nicht das Recht, sich anzumelden.',
    hint: 'Geben Sie dem Benutzer das Recht zum Anmelden.',
  },
  'entry-not-found': {
    message: 'Das Verzeichnis hat innerhalb der Filter keinen Eintrag für {userName}.',
    hint: 'Prüfen Sie den „Basis-DN“ und den „Benutzerfilter“, und ob das Konto noch existiert.',
    hintFor: {
      'active-directory': 'Prüfen Sie den „Basis-DN“ und die gewählten Optionen, und ob das Konto noch existiert.',
      mdaemon: 'Prüfen Sie den Namen, und ob das Konto noch existiert und hier ein Benutzer ist.',
      'kerio-connect': 'Prüfen Sie den Namen, und ob das Konto noch existiert und hier ein Benutzer ist.',
      icewarp: 'Prüfen Sie den Namen, und ob das Konto noch existiert und hier ein Benutzer ist.',
      'application-integration': 'Prüfen Sie den Namen, und ob das Konto noch existiert und hier ein Benutzer ist.',
      sample: 'Prüfen Sie den Namen, und ob das Konto noch existiert und hier ein Benutzer ist.',
    },
  },
  'entry-ambiguous': {
    message: 'Das Verzeichnis hat mehrere Einträge für {userName}.',
    hint: 'Engen Sie den „Benutzerfilter“ ein, sodass ein Benutzername einen Eintrag bezeichnet.',
    hintFor: {
      'active-directory':
        'Geben Sie den Konten im Verzeichnis verschiedene Namen, oder wählen Sie ein anderes „Format des Benutzernamens“.',
      mdaemon: 'Nennen Sie den Benutzer mit der ganzen Adresse.',
      sample: 'Geben Sie den Einträgen im Verzeichnis verschiedene Namen.',
    },
  },
  'entry-replaced': {
    message: 'Das Verzeichnis hat für {userName} jetzt einen anderen Eintrag als bei der Synchronisierung.',
    hint: 'Der Name wurde neu vergeben, oder das Konto wurde neu angelegt. Synchronisieren Sie, und sehen Sie nach, was über den Benutzer gemeldet wird.',
  },
  'name-or-password-refused': {
    message:
      'Das Verzeichnis hat den Benutzernamen oder das Passwort von {userName} abgelehnt; es sagt nicht, was von beiden.',
    hint: 'Prüfen Sie, ob es das Konto dort gibt, und das Passwort. Nach mehreren falschen kann das Verzeichnis das Konto sperren.',
  },
  'account-refused': {
    message: 'Das Verzeichnis hat die Anmeldung von {userName} abgelehnt: {reason}',
    hint: 'Das Passwort kann richtig sein. Prüfen Sie den Zustand des Kontos im Verzeichnis.',
  },

  // Läufe und Datenbank
  'run-active': {
    message: 'Für {directory} läuft bereits ein Vorgang.',
    hint: 'Warten Sie, bis er endet, oder brechen Sie ihn ab.',
  },
  'run-unknown': {
    message: 'Es gibt keinen Lauf {run}.',
    hint: 'Er kann entfernt worden sein. Laden Sie die Liste der Läufe neu.',
  },
  'plan-out-of-date': {
    message:
      'Die Benutzerdatenbank wurde anderweitig geändert, während der Plan entstand. Es wurde nichts geschrieben.',
    hint: 'Beginnen Sie von vorn; der neue Plan zeigt, was sich jetzt ändern würde.',
  },
  'apply-failed': {
    message: 'Die Änderungen konnten nicht geschrieben werden: {reason} Alles ist wie zuvor.',
    hint: 'Prüfen Sie den Datenträger und die Datenbankdatei, und versuchen Sie es erneut.',
  },
  'database-unusable': {
    message: 'Die Benutzerdatenbank {file} kann nicht verwendet werden: {reason}',
    hint: 'Prüfen Sie die Datei und ihre Zugriffsrechte, oder stellen Sie sie aus der Sicherung daneben wieder her.',
  },
  'database-newer': {
    message:
      'Die Benutzerdatenbank {file} wurde von einer neueren Version geschrieben (Schema {found}, dieses Programm kennt {known}).',
    hint: 'Installieren Sie die neuere Version. Die Datei wurde nicht verändert.',
  },
  cancelled: {
    message: 'Abgebrochen.',
    hint: 'Es wurde nichts geändert.',
  },
  internal: {
    message: 'In diesem Programm ist etwas Unerwartetes geschehen.',
    hint: 'Einzelheiten stehen im Protokoll. Es wurde nichts geändert.',
  },
  'call-unknown': {
    message: 'Den Aufruf {call} gibt es nicht.',
    hint: 'Diese Seite und das Programm dahinter sind verschiedene Versionen. Laden Sie die Seite neu.',
  },
  'program-unreachable': {
    message: 'Die Verbindung zwischen dieser Seite und dem Programm ist unterbrochen.',
    hint: 'Ob das zuletzt Verlangte ausgeführt wurde, ist ungewiss. Warten Sie, bis die Verbindung wieder da ist, und sehen Sie dann nach.',
  },
  'call-invalid': {
    message: '{field}: {reason}',
    hint: 'Berichtigen Sie den Wert und versuchen Sie es erneut.',
  },
}
