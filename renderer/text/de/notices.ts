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
    'account-vanished': 'Das Konto wurde gelöscht, während der Server gelesen wurde.',
    'attribute-invalid': 'Der Wert von {attribute} kann nicht verwendet werden: {reason}',
    'line-damaged': 'Zeile {line} von {file} ist nicht als Konto lesbar.',
    'line-cut': 'Zeile {line} von {file} endet vor dem Ende ihres Datensatzes: Die Datei kann dort abgeschnitten sein.',
    'line-overlong': 'Zeile {line} von {file} geht hinter ihrem Konto weiter: Ein Zeilenende kann fehlen.',
    'member-unknown':
      'Einträge in {file}, die kein bekanntes Konto nennen oder beschädigt sind: {count}. Löschungen warten auf eine Bestätigung.',
    'account-disabled':
      'Das Konto ist auf dem Server deaktiviert. Ein vorhandener Benutzer bleibt; ein neuer wird nicht angelegt.',
  },
  warnings: {
    'all-certificates-accepted':
      'Alle Zertifikate werden akzeptiert: Wer zwischen diesem Rechner und dem Server sitzt, kann das Passwort und die Daten lesen.',
    'connection-not-encrypted':
      'Die Verbindung ist nicht verschlüsselt: Das Passwort und die Daten können im Netzwerk gelesen werden.',
    'newer-interface-used': 'Gelesen über die XML-Befehle des Servers: {url}.',
    'older-interface-used':
      'Gelesen über XML-RPC, die ältere Schnittstelle, da der Server keine andere hat: {url}, Version {version}. Sie liefert jeden Wert einzeln, deshalb dauert ein Lauf länger.',
    'administrator-of-domains':
      '{name} ist möglicherweise nur Administrator bestimmter Domänen. Benutzer von Domänen, die dieses Konto nicht sieht, werden nicht synchronisiert, und niemand wird gelöscht, solange keine Domänen ausgewählt sind.',
    'accounts-hidden':
      'Domänen, die Konten haben sollen, von denen keines gezeigt wird: {domains}. In diesem Lauf wird niemand gelöscht.',
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
    'account-double': 'Konten, die mehrmals in {file} stehen und deren erstes gilt: {count}, z. B. {example}.',
    'account-state-unknown':
      'Konten, deren Zustand nicht bekannt ist und die als aktiv gelten: {count}, z. B. {example}.',
    'names-doubtful':
      'Namen mit Zeichen, die es in der Codierung {encoding} nicht gibt: {count}, z. B. {example}. Prüfen Sie die Codepage.',
    'userlist-layout-found':
      'Die Spalten von {file} stehen nicht an der erwarteten Stelle. Sie wurden anderswo gefunden: Prüfen Sie Namen und Adressen.',
    'alias-ignored': 'Zeilen von Alias.dat, die nicht für Adressen von Konten stehen: {count}, z. B. Zeile {example}.',
    'groups-read-as-group-sections':
      'Wie Groups.dat geschrieben wird, ist nicht dokumentiert. Gelesen wurde ein Abschnitt je Gruppe. Gefundene Mitglieder: {groups}. Prüfen Sie diese Zahlen.',
    'groups-read-as-account-sections':
      'Wie Groups.dat geschrieben wird, ist nicht dokumentiert. Gelesen wurde ein Abschnitt je Konto. Gefundene Mitglieder: {groups}. Prüfen Sie diese Zahlen.',
    'groups-read-as-lines':
      'Wie Groups.dat geschrieben wird, ist nicht dokumentiert. Gelesen wurden Zeilen aus einer Gruppe und ihren Mitgliedern. Gefundene Mitglieder: {groups}. Prüfen Sie diese Zahlen.',
    'groups-read-as-columns':
      'Wie Groups.dat geschrieben wird, ist nicht dokumentiert. Gelesen wurden Spalten aus einem Konto und einer Gruppe. Gefundene Mitglieder: {groups}. Prüfen Sie diese Zahlen.',
    'identifier-unavailable':
      'Der Server liefert keine beständige Kennung; Benutzer werden deshalb nur an ihrem Distinguished Name erkannt.',
    'account-role': 'Gelesen als {name}; die Rolle auf dem Server ist {role}.',
    'account-sees-part':
      'Das Konto {name} (Rolle {role}) darf nicht jede Domäne sehen. Solange keine Domänen oder Gruppen ausgewählt sind, wird niemand gelöscht.',
    'records-unreadable':
      'Datensätze der Liste {list}, die nicht gelesen werden konnten und ausgelassen werden: {count}.',
  },
  attention: {
    'settings-damaged':
      'Die Einstellungsdatei war beschädigt. Es gelten die Vorgaben; die alte Datei wurde als {detail} aufgehoben.',
    'secrets-less-protected':
      'Passwörter wurden im Datenordner gespeichert, weil das System keinen geschützten Ort dafür hatte: Wer {detail} lesen kann, hat sie womöglich. Setzen Sie sie neu, wo das System einen hat.',
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
