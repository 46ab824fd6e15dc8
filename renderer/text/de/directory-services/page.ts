import { counted } from '../counted.ts'
import type { page as english } from '../../en/directory-services/page.ts'

export const page: typeof english = {
  title: 'Verzeichnisdienste',

  directories: {
    menu: 'Verzeichnisse',
    directory: 'Verzeichnis',
    add: 'Verzeichnis hinzufügen…',
    remove: 'Verzeichnis entfernen…',
    notSavedYet: (id) => `${id} (noch nicht gespeichert)`,
    addTitle: 'Verzeichnis hinzufügen',
    addButton: 'Verzeichnis hinzufügen',
    id: 'Kurzname',
    idHelp: 'Für Skripte und Listen, zum Beispiel main oder filiale-nord. Er kann später nicht geändert werden.',
    idInvalid: '1 bis 63 Zeichen aus a-z, 0-9, - und _, am Anfang ein Buchstabe oder eine Ziffer.',
    idTaken: 'Ein Verzeichnis mit diesem Namen gibt es schon.',
    removeTitle: (id) => `Verzeichnis ${id} entfernen?`,
    removeText:
      'Seine Einstellungen und das gespeicherte Passwort werden entfernt. Seine Benutzer bleiben in der Benutzerdatenbank, können sich aber nicht mehr mit ihrem Verzeichnispasswort anmelden.',
    removeButton: 'Verzeichnis entfernen',
    emptyTitle: 'Noch ist kein Verzeichnis verbunden',
    emptyText:
      'Tragen Sie unten die Verbindung zu Ihrem LDAP-Server ein. Zum Kennenlernen gibt es das Beispielverzeichnis: eine Firma mit etwa 60 Personen in diesem Programm.',
    useSample: 'Beispielverzeichnis verwenden',
  },

  integration: {
    label: 'Integration',
    types: {
      'generic-ldap': 'LDAP Generic',
      'active-directory': 'Active Directory',
      mdaemon: 'MDaemon-Server',
      'application-integration': 'Application Integration',
      'kerio-connect': 'Kerio Connect',
      icewarp: 'IceWarp Server',
      sample: 'Beispielverzeichnis (zum Ausprobieren)',
    },
  },

  options: {
    title: 'Optionen',
    automaticallyDelete: 'Benutzer automatisch aus der Benutzerdatenbank löschen',
    automaticallyDeleteHelp:
      'Wer nicht mehr im Verzeichnis, in den Gruppen oder innerhalb des Filters ist, wird gelöscht; Archivordner mit E-Mails bleiben.',
    deletionLimit: 'Löschgrenze',
    deletionLimitHelp: 'Würde ein Lauf mehr löschen als den größeren der beiden Werte, wartet er auf Ihre Bestätigung.',
    limitCount: 'Benutzer',
    limitPercent: 'Prozent der Benutzer dieses Verzeichnisses',
    limitUsers: 'Benutzer oder',
    limitPercentUnit: 'Prozent',
    defaultPrivileges: 'Standardprivilegien…',
  },

  privileges: {
    title: 'Standardprivilegien',
    explanation: 'Neue Benutzer erhalten diese Privilegien beim Anlegen. Vorhandene Benutzer behalten ihre.',
    global: 'Privilegien',
    ownArchive: 'Im eigenen Archiv',
    use: 'Übernehmen',
    meanings: {
      admin: 'Alles. Schließt alle anderen Privilegien ein.',
      login: 'Darf sich anmelden.',
      changePassword: 'Darf das eigene Passwort ändern. Ohne Wirkung auf Verzeichnispasswörter.',
      archive: 'Darf Archivierungsprofile ausführen.',
      modifyArchiveProfiles: 'Darf Archivierungsprofile anlegen, ändern und löschen.',
      export: 'Darf Exportprofile ausführen.',
      modifyExportProfiles: 'Darf Exportprofile anlegen, ändern und löschen.',
      delete: 'Darf Nachrichten in Ordnern löschen, in denen Löschen erlaubt ist.',
    },
    folderMeanings: {
      read: 'Darf die Nachrichten lesen.',
      write: 'Darf Nachrichten hinzufügen.',
      delete: 'Darf Nachrichten löschen, zusammen mit dem Privileg oben.',
    },
    adminWarning: 'Jeder neue Benutzer wird Administrator.',
    cannotLogOn: 'Ohne das Privileg zur Anmeldung nützt neuen Benutzern ihr Verzeichnispasswort nichts.',
  },

  actions: {
    save: 'Speichern',
    saveShortcut: 'Speichern (Strg+S)',
    saved: 'Gespeichert',
    discard: 'Verwerfen',
    testAuthentication: 'Authentifizierung testen…',
    testSettings: 'Einstellungen testen',
    synchronize: 'Jetzt synchronisieren',
    saveFirstTitle: 'Änderungen speichern und synchronisieren?',
    saveFirstText:
      'Eine Synchronisierung verwendet die gespeicherten Einstellungen. Auf dieser Seite gibt es Änderungen, die nicht gespeichert sind.',
    saveAndSynchronize: 'Speichern und synchronisieren',
  },

  invalid: {
    title: (count) => `${counted(count, 'Wert muss', 'Werte müssen')} korrigiert werden`,
    empty: 'Geben Sie einen Wert ein.',
    serverName: 'Geben Sie einen Rechnernamen oder eine Adresse ein, mit :Port, wenn es ein anderer Port ist.',
    url: 'Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt und keinen Benutzernamen enthält.',
    accountName: 'Geben Sie einen Benutzernamen ohne Doppelpunkt ein.',
    differentNames: 'Geben Sie für Befehl, Benutzername und Passwort verschiedene Namen ein.',
    attributeName: 'Geben Sie den Namen eines Attributs ein: Buchstaben, Ziffern und Bindestriche.',
    number: (least, most) => `Geben Sie eine Zahl von ${least} bis ${most} ein.`,
    tooLong: 'Dieser Wert ist zu lang.',
    newPassword: 'Geben Sie das neue Passwort ein oder behalten Sie das gespeicherte.',
    privileges: 'Administrator schließt alle anderen Privilegien ein und muss allein stehen.',
    other: 'Dieser Wert kann nicht verwendet werden.',
    goToField: (field) => `Zum Feld ${field}`,
  },
}
