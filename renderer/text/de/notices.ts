import type { NoticeTexts } from '../en/notices.ts'

export const notices: NoticeTexts = {
  skipReasons: {
    'identifier-blank': 'Der Eintrag hat kein {attribute} und kann deshalb nicht wiedererkannt werden.',
    'identifier-duplicate': 'Zwei Einträge haben dieselbe Kennung: {other}.',
    'user-name-missing': 'Der Eintrag hat keinen Wert in {attribute}.',
    'user-name-invalid': 'Der Benutzername kann nicht verwendet werden: {reason}',
    'user-name-duplicate': 'Mehrere Einträge haben diesen Benutzernamen: {other}.',
    'name-of-integrated-user': 'Es gibt einen Benutzer dieses Namens mit integrierter Authentifizierung.',
    'name-of-other-directory': 'Ein Benutzer dieses Namens gehört zum Verzeichnis {directory}.',
    'name-of-former-entry':
      'Der Benutzer dieses Namens gehört zu einem anderen Eintrag des Verzeichnisses, der nicht gelesen wurde: {distinguishedName}. Löschen Sie diesen Benutzer oder benennen Sie ihn um, wenn es sich um eine andere Person handelt.',
    'name-in-use': 'Ein anderer Benutzer hat diesen Namen und behält ihn: {other}.',
    'archive-name-taken':
      'Es gibt bereits einen Archivordner {folder}, deshalb kann der Benutzer nicht umbenannt werden.',
    'last-administrator': 'Der letzte Administrator wird nie gelöscht.',
    'attribute-invalid': 'Der Wert von {attribute} kann nicht verwendet werden: {reason}',
  },
  warnings: {
    'all-certificates-accepted':
      'Alle Zertifikate werden akzeptiert: Wer zwischen diesem Rechner und dem Server sitzt, kann das Passwort und die Daten lesen.',
    'connection-not-encrypted':
      'Die Verbindung ist nicht verschlüsselt: Das Passwort und die Daten können im Netzwerk gelesen werden.',
    'no-users-read': 'Das Verzeichnis hat keinen Benutzer geliefert.',
    'user-filter-matches-nobody': 'Der Benutzerfilter passt auf keinen Eintrag unterhalb von {baseDn}.',
    'attribute-absent': 'Kein Eintrag hat das Attribut {attribute} ({field}).',
    'several-user-names':
      '{count} Einträge haben mehrere Werte in {attribute}; der erste wird verwendet. Einer davon: {example}.',
    'member-skipped':
      '{count} Mitglieder von {group} sind weder Benutzer noch Gruppen innerhalb der Filter. Eines davon: {example}.',
    'member-unresolved': '{count} Mitglieder von {group} wurden nicht gefunden. Eines davon: {example}.',
    'references-ignored': 'Der Server hat auf {count} andere Stellen verwiesen, die nicht gelesen werden.',
    'address-invalid': '{count} Werte sind keine E-Mail-Adressen und werden ausgelassen. Einer davon: {example}.',
    'address-shared': '{count} E-Mail-Adressen gehören mehreren Benutzern. Eine davon: {example}.',
    'deletions-withheld':
      '{count} Benutzer wurden nicht gefunden, aber das Lesen ist nicht nachweislich vollständig; deshalb wird niemand gelöscht.',
    'absent-users-kept':
      '{count} Benutzer sind nicht mehr im Verzeichnis. Automatisches Löschen ist ausgeschaltet, deshalb bleiben sie.',
    'archive-kept': '{count} Archivordner enthalten E-Mails und bleiben.',
    'archive-unreadable': 'Der Archivordner {folder} konnte nicht gelesen werden und bleibt.',
    'identifier-unavailable':
      'Der Server liefert keine beständige Kennung; Benutzer werden deshalb nur an ihrem Distinguished Name erkannt.',
  },
  attention: {
    'settings-damaged':
      'Die Einstellungsdatei war beschädigt. Es gelten die Vorgaben; die alte Datei wurde als {detail} aufgehoben.',
    'all-certificates-accepted':
      'Das Verzeichnis {directory} akzeptiert alle Zertifikate: Wer zwischen diesem Rechner und dem Server sitzt, kann das Passwort und die Daten lesen.',
    'connection-not-encrypted':
      'Die Verbindung zum Verzeichnis {directory} ist nicht verschlüsselt: Das Passwort und die Daten können im Netzwerk gelesen werden.',
    'plan-held':
      'Ein Plan für das Verzeichnis {directory} ist angehalten und wartet auf Ihre Bestätigung. Es wurde nichts geschrieben.',
    'last-run-failed': 'Der letzte Lauf für das Verzeichnis {directory} ist fehlgeschlagen.',
    'run-interrupted':
      'Ein Lauf für das Verzeichnis {directory} wurde unterbrochen. Die Datenbank ist, wie sie davor war.',
    'password-missing': 'Für das Verzeichnis {directory} ist kein Passwort gespeichert.',
    'no-directory': 'Es ist noch kein Verzeichnis angebunden.',
  },
}
