import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

const unchanged = 'Es wurde nichts geändert.'
const incomplete = 'Das Lesen ist nicht vollständig, deshalb wurde nichts geändert.'

/** What can go wrong between this machine and an LDAP server, in the order in which a connection comes about. */
export const ldapProblems = {
  // Name, TCP, TLS
  'host-not-found': {
    message: 'Der Namensserver kennt den Namen {host} nicht.',
    hint: 'Prüfen Sie die Schreibweise des Servernamens, und ob dieser Rechner den richtigen DNS-Server verwendet.',
  },
  'connection-refused': {
    message: '{host} weist Verbindungen an Port {port} ab.',
    hint: 'Prüfen Sie den Port und das Protokoll, ob der Verzeichnisdienst läuft, und die Firewall.',
  },
  'connection-timed-out': {
    message: '{host} hat an Port {port} nicht innerhalb von {seconds} s geantwortet.',
    hint: 'Vielleicht verwirft eine Firewall die Verbindung, oder der Rechner ist aus. Prüfen Sie Adresse und Port.',
  },
  'connection-unreachable': {
    message: 'Es gibt keinen Weg zu {host}, Port {port}.',
    hint: 'Prüfen Sie das Netzwerk dieses Rechners und die Adresse des Servers.',
  },
  'connection-lost': {
    message: '{host} hat die Verbindung geschlossen.',
    hint: `Der Server wurde angehalten oder neu gestartet, oder etwas dazwischen trennt Verbindungen. ${unchanged} Versuchen Sie es erneut.`,
  },
  'connection-failed': {
    message: 'Die Verbindung zu {host}, Port {port}, ist fehlgeschlagen ({reason}).',
    hint: 'Prüfen Sie die Adresse, den Port und das Netzwerk.',
  },
  'tls-timed-out': {
    message: '{host} hat den TLS-Handshake an Port {port} nicht innerhalb von {seconds} s abgeschlossen.',
    hint: 'Prüfen Sie, ob der Port das gewählte Protokoll spricht. Üblich mit TLS von Anfang an: LDAP 636, IMAP 993, HTTPS 443.',
  },
  'tls-not-offered': {
    message: '{host} bietet an Port {port} kein TLS an: {reason}',
    hint: 'Verwenden Sie LDAP-SSL, oder schalten Sie StartTLS auf dem Server ein.',
  },
  'tls-wrong-port': {
    message: 'Was an {host}, Port {port}, antwortet, spricht kein TLS.',
    hint: 'Prüfen Sie den Port. Üblich mit TLS von Anfang an: LDAP 636, IMAP 993, HTTPS 443. Ports, die unverschlüsselt beginnen (389, 143), brauchen StartTLS.',
  },
  'tls-failed': {
    message: 'Der TLS-Handshake mit {host}, Port {port}, ist fehlgeschlagen ({reason}).',
    hint: 'Vielleicht bietet der Server nur Protokollversionen oder Verfahren an, die dieses Programm ablehnt.',
  },
  'certificate-self-signed': {
    message: 'Das Zertifikat von {host} ist selbst signiert: {subject}.',
    hint: 'Installieren Sie ein Zertifikat einer Stelle, der dieser Rechner vertraut. Schalten Sie „Alle Zertifikate akzeptieren“ nur während eines Tests ein.',
    hintFor: {
      'active-directory':
        'Installieren Sie ein Zertifikat einer Stelle, der dieser Rechner vertraut, oder fügen Sie dieses unter „CA-Zertifikate“ hinzu.',
    },
  },
  'certificate-untrusted': {
    message: 'Das Zertifikat von {host} wurde von {issuer} ausgestellt; dieser Stelle vertraut dieser Rechner nicht.',
    hint: 'Fügen Sie das Zertifikat dieser Stelle den vertrauenswürdigen dieses Rechners hinzu.',
    hintFor: {
      'active-directory':
        'Fügen Sie das Zertifikat dieser Stelle unter „CA-Zertifikate“ hinzu, oder den vertrauenswürdigen dieses Rechners.',
    },
  },
  'certificate-expired': {
    message: 'Das Zertifikat von {host} ist am {validTo} abgelaufen.',
    hint: 'Erneuern Sie das Zertifikat auf dem Server. Ist es dort gültig, prüfen Sie die Uhr dieses Rechners.',
  },
  'certificate-not-yet-valid': {
    message: 'Das Zertifikat von {host} gilt erst ab {validFrom}.',
    hint: 'Prüfen Sie die Uhren des Servers und dieses Rechners.',
  },
  'certificate-name-mismatch': {
    message: 'Das Zertifikat von {host} ist auf {names} ausgestellt, nicht auf {host}.',
    hint: 'Geben Sie den Servernamen genau so ein, wie er im Zertifikat steht: {names}.',
    hintFor: {
      'active-directory': 'Geben Sie unter „Server“ einen dieser Namen ein: {names}.',
    },
  },
  'certificate-rejected': {
    message: 'Das Zertifikat von {host} wurde nicht angenommen ({reason}).',
    hint: 'Prüfen Sie das Zertifikat auf dem Server: {subject}, ausgestellt von {issuer}.',
  },

  // LDAP
  'not-an-ldap-server': {
    message: 'Was an {host}, Port {port}, antwortet, spricht kein LDAP.',
    hint: 'Prüfen Sie Port und Protokoll: LDAP und LDAP-TLS meist 389, LDAP-SSL meist 636.',
    hintFor: {
      'active-directory': 'Prüfen Sie Port und Protokoll: LDAP meist 389, LDAPS meist 636.',
    },
  },
  'protocol-error': {
    message: '{host} hat etwas gesendet, das kein gültiges LDAP ist: {reason}',
    hint: `${unchanged} Geschieht es wieder, prüfen Sie, was zwischen diesem Rechner und dem Server steht.`,
  },
  'credentials-refused': {
    message: 'Das Verzeichnis hat den Benutzernamen oder das Passwort von {name} abgelehnt.',
    hint: 'Prüfen Sie den Namen (ein Distinguished Name, oder wie ihn das Verzeichnis erwartet) und das Passwort.',
    hintFor: {
      'active-directory':
        'Prüfen Sie „Benutzername“, in der Form name@firma.local, und das Passwort. Es wurde einmal versucht.',
      'kerio-connect':
        'Prüfen Sie „Benutzername“ und „Passwort“. Konten außerhalb der primären Domäne werden mit ihrer Domäne geschrieben. Nach mehreren falschen Passwörtern sperrt der Server ein Konto für einige Minuten.',
      icewarp:
        'Prüfen Sie „Benutzername“ und „Passwort“, und ob die Anmelderichtlinie des Servers die Adresse oder den Namen verlangt.',
      'application-integration': 'Prüfen Sie „Benutzername“ und „Passwort“.',
    },
  },
  'password-refused': {
    message: 'Das Verzeichnis hat das Passwort von {userName} abgelehnt.',
    hint: 'Prüfen Sie das Passwort. Nach mehreren falschen sperrt das Verzeichnis vielleicht das Konto.',
  },
  'stronger-authentication-required': {
    message: '{host} verlangt eine verschlüsselte Verbindung, bevor ein Passwort gesendet wird.',
    hint: 'Wählen Sie LDAP-TLS oder LDAP-SSL.',
    hintFor: {
      'active-directory': 'Wählen Sie LDAPS. Ist es schon gewählt, wählen Sie LDAP, das versiegelt wird.',
    },
  },
  'bind-refused': {
    message: '{host} hat die Anmeldung von {name} abgelehnt: {result}.',
    hint: 'Prüfen Sie, ob sich dieses Konto anmelden darf und was der Server erlaubt.',
  },
  'bind-timed-out': {
    message: '{host} hat die Anmeldung nicht innerhalb von {seconds} s beantwortet.',
    hint: 'Der Server ist überlastet oder wartet auf einen anderen. Versuchen Sie es später erneut.',
  },
  'base-dn-not-found': {
    message: 'Den Basis-DN {baseDn} gibt es nicht, oder {name} darf ihn nicht sehen.',
    hint: 'Namenskontexte dieses Servers: {namingContexts}. „Durchsuchen…“ zeigt, was es dort gibt.',
  },
  'base-dn-invalid': {
    message: '{baseDn} ist kein gültiger Distinguished Name.',
    hint: 'Schreiben Sie ihn wie dc=example,dc=com. Namenskontexte dieses Servers: {namingContexts}.',
  },
  'base-dn-unknown': {
    message: 'Der Server sagt nicht, welchen Basis-DN er bedient.',
    hint: 'Geben Sie den Basis-DN ein. Namenskontexte dieses Servers: {namingContexts}.',
  },
  'size-limit-exceeded': {
    message:
      'Der Server hat die Suche nach {entries} Einträgen beendet (Seite {page}): seine Größenbegrenzung für {name} ist erreicht.',
    hint: `Heben Sie die Grenze für dieses Konto auf dem Server an (OpenLDAP: limits ... size.prtotal=unlimited). ${unchanged}`,
    hintFor: {
      'active-directory': `Heben Sie die Grenze in den LDAP-Richtlinien der Domäne an. ${unchanged}`,
    },
  },
  'time-limit-exceeded': {
    message:
      'Der Server hat die Suche nach {entries} Einträgen beendet (Seite {page}): seine Zeitbegrenzung ist erreicht.',
    hint: `Heben Sie die Grenze für dieses Konto an, oder indizieren Sie die Attribute des Filters. ${unchanged}`,
    hintFor: {
      'active-directory': `Heben Sie die Grenze in den LDAP-Richtlinien der Domäne an. ${unchanged}`,
    },
  },
  'administrative-limit-exceeded': {
    message:
      'Der Server hat die Suche nach {entries} Einträgen beendet (Seite {page}): eine Verwaltungsgrenze ist erreicht.',
    hint: `Heben Sie die Grenzen für dieses Konto auf dem Server an, oder engen Sie den Filter ein. ${unchanged}`,
    hintFor: {
      'active-directory': `Heben Sie die Grenzen in den LDAP-Richtlinien der Domäne an. ${unchanged}`,
    },
  },
  'insufficient-rights': {
    message: '{name} darf unterhalb von {baseDn} nicht lesen.',
    hint: `Geben Sie dem Konto dort Leserechte, oder verwenden Sie ein anderes Konto. ${unchanged}`,
  },
  'server-busy': {
    message: '{host} ist ausgelastet (Seite {page}, {entries} Einträge gelesen).',
    hint: `Versuchen Sie es später erneut. ${unchanged}`,
  },
  'server-unavailable': {
    message: '{host} wird heruntergefahren oder ist nicht verfügbar (Seite {page}, {entries} Einträge gelesen).',
    hint: `Versuchen Sie es später erneut. ${unchanged}`,
  },
  'paging-failed': {
    message: 'Die seitenweise Suche ist auf Seite {page} nach {entries} Einträgen fehlgeschlagen: {reason}',
    hint: `${incomplete} Versuchen Sie es erneut; geschieht es wieder, prüfen Sie die Grenzen des Servers.`,
  },
  'search-refused': {
    message: 'Die Suche ist auf Seite {page} nach {entries} Einträgen fehlgeschlagen: {result}.',
    hint: incomplete,
  },
  'search-referred': {
    message: '{host} hat {baseDn} nicht und verweist auf {referral}.',
    hint: 'Geben Sie den Server ein, der diesen Basis-DN hat.',
  },
  'search-timed-out': {
    message:
      '{host} hat während der Suche {seconds} s lang nichts gesendet (Seite {page}, {entries} Einträge gelesen).',
    hint: `${incomplete} Versuchen Sie es später erneut.`,
  },
  'group-not-found': {
    message: 'Die gewählte Gruppe {group} wurde nicht gefunden.',
    hint: 'Wählen Sie die Gruppen neu. Bis dahin wird nichts geändert, damit niemand versehentlich gelöscht wird.',
  },
  'group-ambiguous': {
    message: 'Mehrere Gruppen heißen {group}: {distinguishedNames}.',
    hint: 'Wählen Sie die Gruppe über ihren Distinguished Name, oder engen Sie den „Gruppenfilter“ ein.',
    hintFor: {
      'active-directory': 'Wählen Sie die Gruppe über ihren Distinguished Name.',
    },
  },
  'too-many-nested-groups': {
    message: 'Unterhalb von {group} sind Gruppen tiefer als {limit} Ebenen geschachtelt.',
    hint: 'Prüfen Sie die Gruppe auf einen Fehler.',
  },
} as const satisfies Readonly<Record<string, ProblemText>>
