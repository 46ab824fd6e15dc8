import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'
import type { activeDirectoryProblems as english } from '../../../shared/errors/problem-texts/active-directory-problems.ts'

export const activeDirectoryProblems: Readonly<Record<keyof typeof english, ProblemText>> = {
  'windows-authentication-needs-ldap': {
    message:
      'Windows-Authentifizierung geht nicht zusammen mit LDAPS: Ein Ticket kann nicht versiegeln, was TLS schon verschlüsselt.',
    hint: 'Wählen Sie LDAP, das mit dem Ticket versiegelt wird, oder „Standard-Authentifizierung“.',
  },
  'not-a-domain-controller': {
    message: '{host} ist ein LDAP-Server, aber kein Domänencontroller von Active Directory.',
    hint: 'Geben Sie einen Domänencontroller oder den Namen der Domäne ein, oder wählen Sie die Integration LDAP Generic.',
  },
  'controllers-unreachable': {
    message: 'Keiner von {count} Domänencontrollern von {domain} hat geantwortet: {controllers}.',
    hint: 'Prüfen Sie das Netzwerk und die Firewall zwischen diesem Rechner und den Controllern, oder geben Sie einen erreichbaren ein.',
  },
}
