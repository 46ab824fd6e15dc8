import type { sealingProblems as english } from '../../../shared/errors/problem-texts/sealing-problems.ts'
import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

/** Die versiegelte Verbindung zu einem Domänencontroller an dessen offenem Port. */
export const sealingProblems = {
  'sealing-unavailable': {
    message: 'Mit {host} lässt sich an Port {port} auf keinem Weg vertraulich sprechen. {reasons}',
    hint: 'Wählen Sie LDAPS. Es wurde nichts im Klartext gesendet.',
  },
  'sealing-not-negotiated': {
    message:
      '{host} hat die Anmeldung von {name} angenommen ({mechanism}), nicht aber den Schutz dessen, was folgt: {missing} fehlt.',
    hint: 'Die Verbindung wurde geschlossen. Wählen Sie LDAPS, und finden Sie heraus, was zwischen diesem Rechner und dem Controller steht.',
  },
  'sealing-refused': {
    message: '{host} nimmt keine versiegelte Anmeldung mit {mechanism} an: {result}.',
    hint: 'Wählen Sie LDAPS, oder lassen Sie das Verfahren auf dem Controller zu.',
  },
  'sealed-data-damaged': {
    message: 'Was {host} gesendet hat, trägt kein gültiges Siegel.',
    hint: 'Etwas hat Daten unterwegs verändert oder wiederholt. Die Verbindung wurde geschlossen, und es wurde nichts geändert.',
  },
  'kerberos-library-missing': {
    message: 'Auf diesem Rechner gibt es keine Kerberos-Bibliothek.',
    hint: 'Installieren Sie sie (Debian, Ubuntu: libgssapi-krb5-2; Red Hat: krb5-libs), oder wählen Sie LDAPS.',
  },
  'kerberos-no-ticket': {
    message: 'Das Konto, unter dem dieses Programm läuft, hat kein Kerberos-Ticket.',
    hint: 'Starten Sie es unter einem an der Domäne angemeldeten Konto, holen Sie ein Ticket mit kinit, oder wählen Sie „Standard-Authentifizierung“.',
  },
  'kerberos-ticket-expired': {
    message: 'Das Kerberos-Ticket des Kontos, unter dem dieses Programm läuft, ist abgelaufen.',
    hint: 'Holen Sie ein neues mit kinit oder durch erneutes Anmelden, oder wählen Sie „Standard-Authentifizierung“.',
  },
  'kerberos-clock-skew': {
    message: 'Die Uhren dieses Rechners und des Domänencontrollers {host} weichen für Kerberos zu weit voneinander ab.',
    hint: 'Lassen Sie beide ihre Zeit von derselben Quelle beziehen. Erlaubt sind fünf Minuten.',
  },
  'kerberos-kdc-unreachable': {
    message: 'Kein Domänencontroller von {realm} antwortet am Kerberos-Port.',
    hint: 'Prüfen Sie, ob dieser Rechner den DNS-Server der Domäne verwendet und Port 88 zu den Domänencontrollern offen ist.',
  },
  'kerberos-timed-out': {
    message: 'Kerberos hat für {name} nicht innerhalb von {seconds} s geantwortet.',
    hint: 'Prüfen Sie den DNS-Server dieses Rechners und die Domänencontroller. Es wurde nichts anderes versucht, damit das Konto nicht gesperrt wird.',
  },
  'kerberos-realm-unknown': {
    message: 'Der Kerberos-Bereich von {name} ist nicht bekannt.',
    hint: 'Geben Sie den Benutzernamen als UPN ein, zum Beispiel ada@example.com, und lassen Sie diesen Rechner den DNS-Server der Domäne verwenden.',
  },
  'kerberos-service-unknown': {
    message: 'Kerberos kennt {host} nicht als Verzeichnisserver ({service}).',
    hint: 'Geben Sie den Server mit seinem vollen DNS-Namen ein, und prüfen Sie mit setspn, ob der Controller diesen Dienstnamen hat.',
  },
  'kerberos-unavailable': {
    message: 'Kerberos lässt sich für {name} nicht verwenden ({reason}).',
    hint: 'Prüfen Sie krb5.conf auf diesem Rechner und die Verschlüsselungstypen des Kontos, oder wählen Sie LDAPS.',
  },
  'ntlm-unavailable': {
    message: 'NTLM lässt sich auf diesem Rechner nicht verwenden: Seine Sicherheitsrichtlinie (FIPS) verbietet MD5.',
    hint: 'Lassen Sie den Rechner Kerberos verwenden, oder wählen Sie LDAPS.',
  },
  'kerberos-failed': {
    message: 'Die Kerberos-Anmeldung von {name} ist fehlgeschlagen ({reason}).',
    hint: 'Es wurde nichts anderes versucht, damit das Konto nicht gesperrt wird. Prüfen Sie das Konto, oder wählen Sie LDAPS.',
  },
} as const satisfies Record<keyof typeof english, ProblemText>
