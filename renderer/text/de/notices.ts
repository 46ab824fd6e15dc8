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
      'Es gibt bereits einen Archivordner {folder}, deshalb kann der Benutzer diesen Namen nicht bekommen.',
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
    'no-account-fits':
      'Kein Konto unterhalb von {baseDn} passt zu den gewählten Optionen. Ausgelassen: {withoutAddress} ohne Adresse, {disabled} deaktiviert, {hidden} in Adresslisten ausgeblendet.',
    'attribute-absent': 'Kein Eintrag hat das Attribut {attribute} ({field}).',
    'several-user-names':
      'Einträge mit mehreren Werten in {attribute}, von denen der erste verwendet wird: {count}, z. B. {example}.',
    'member-skipped':
      'Mitglieder von {group}, die weder Benutzer noch Gruppen innerhalb der Filter sind: {count}, z. B. {example}.',
    'foreign-members':
      'Mitglieder von {group} aus anderen Domänen, die nicht gelesen werden: {count}, z. B. {example}.',
    'members-unseen':
      'Mitglieder von {group}, die nicht gelesen werden dürfen: {count}, z. B. {example}. Es können Benutzer sein, deshalb wird niemand gelöscht. Geben Sie dem Konto dort Leserechte, oder nehmen Sie sie aus der Gruppe.',
    'group-unpopulated':
      'Die gewählte Gruppe {group} zeigt kein Mitglied. Ihre Mitglieder können verborgen sein, deshalb wird niemand gelöscht. Nehmen Sie die Gruppe aus der Auswahl, wenn sie leer ist.',
    'member-unresolved': 'Mitglieder von {group}, die nicht gefunden wurden: {count}, z. B. {example}.',
    'references-ignored': 'Andere Stellen, auf die der Server verwiesen hat und die nicht gelesen werden: {count}.',
    'address-invalid': 'Werte, die keine E-Mail-Adressen sind und ausgelassen werden: {count}, z. B. {example}.',
    'address-shared': 'E-Mail-Adressen, die mehreren Benutzern gehören: {count}, z. B. {example}.',
    'deletions-withheld':
      'Benutzer, die nicht gefunden wurden: {count}. Das Lesen ist nicht nachweislich vollständig, deshalb wird niemand gelöscht.',
    'absent-users-kept':
      'Benutzer, die nicht mehr im Verzeichnis sind: {count}. Automatisches Löschen ist ausgeschaltet, deshalb wird niemand gelöscht.',
    'archive-kept': 'Archivordner, die E-Mails enthalten und bleiben: {count}.',
    'archive-inherited':
      'Neue Benutzer, die einen unter ihrem Namen schon vorhandenen Archivordner samt E-Mails erhalten: {count}. Zum Beispiel: {example}.',
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
