import type { directoryServices as english } from '../en/directory-services.ts'
import { counted } from './counted.ts'

export const directoryServices: typeof english = {
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
    types: { 'generic-ldap': 'LDAP Generic', sample: 'Beispielverzeichnis (zum Ausprobieren)' },
  },

  connection: {
    title: 'Verbindung',
    presets: 'Ausfüllen für…',
    serverName: 'Servername',
    serverNameHelp: 'Name oder Adresse. Ein anderer Port folgt nach einem Doppelpunkt: directory.example.com:3389.',
    protocol: 'Protokoll',
    protocols: {
      ldap: 'LDAP (389)',
      'ldap-tls': 'LDAP-TLS (StartTLS, 389)',
      'ldap-ssl': 'LDAP-SSL (636)',
    },
    notEncrypted: 'Unverschlüsselt: Passwort und Daten können im Netzwerk mitgelesen werden.',
    acceptAllCertificates: 'Alle Zertifikate akzeptieren',
    acceptOnlyEncrypted: 'Nur mit LDAP-TLS oder LDAP-SSL.',
    acceptWarningTitle: 'Jedes Zertifikat wird akzeptiert',
    acceptWarning:
      'Jeder zwischen diesem Rechner und dem Server kann Passwort und Daten mitlesen. Verwenden Sie dies nur zum Testen.',
    administrativeDn: 'Administrativer DN',
    administrativeDnHelp:
      'Ein Konto, das das Verzeichnis lesen darf, zum Beispiel cn=reader,dc=example,dc=com. Leer: anonym.',
    password: 'Passwort',
    passwordForNewServer: 'Das gespeicherte Passwort wird an den neuen Server gesendet.',
    baseDn: 'Basis-DN',
    baseDnEmpty: 'Leer: wird selbst gefunden.',
    baseDnHelp: 'Gelesen wird alles unterhalb dieses Eintrags.',
    detect: 'Gefundenen anzeigen',
    detecting: 'Der Server wird gefragt…',
    detected: (baseDn) => `Selbst gefunden: ${baseDn}`,
    notDetected: 'Der Server nennt keinen Basis-DN.',
    browse: 'Durchsuchen…',
  },

  users: {
    title: 'Benutzerfilter und -attribute',
    filter: 'Filter (optional)',
    filterHelp:
      'Einträge, auf die er passt, sind Benutzer, zum Beispiel (objectClass=inetOrgPerson). Leer: jeder Eintrag mit Benutzername.',
    userName: 'Benutzername',
    userNameHelp: 'Attribut mit dem Namen des Benutzers, zum Beispiel uid.',
    localPartOnly: 'Nur lokaler Teil (E-Mail-Adressen, UPN)',
    localPartOnlyHelp: 'Von anna@example.com wird nur anna verwendet.',
    fullName: 'Vollständiger Name (optional)',
    fullNameHelp: 'Attribut mit dem Anzeigenamen, zum Beispiel displayName.',
    email: 'E-Mail-Adressen (optional)',
    emailHelp: 'Attribut mit den Adressen, zum Beispiel mail. Ein Wert kann mehrere enthalten, durch Kommas getrennt.',
  },

  groups: {
    title: 'Gruppenfilter und -attribute',
    description: 'Nur nötig, um die Mitglieder bestimmter Gruppen zu synchronisieren.',
    filter: 'Filter',
    filterHelp: 'Einträge, auf die er passt, sind Gruppen, zum Beispiel (objectClass=groupOfNames).',
    name: 'Name',
    nameHelp: 'Attribut mit dem Namen der Gruppe, zum Beispiel cn.',
    groupDescription: 'Beschreibung (optional)',
    groupDescriptionHelp: 'Attribut mit einer Beschreibung, zum Beispiel description.',
    members: 'Mitglieder',
    membersHelp: 'Attribut mit den Mitgliedern, zum Beispiel member oder memberUid.',
    memberSearch: 'Suchfilter für Mitglieder',
    memberSearchHelp:
      'Nur, wenn Mitglieder keine Distinguished Names sind; {member} steht für jedes von ihnen, zum Beispiel (uid={member}).',
    group: 'Gruppe',
    choose: 'Gruppen auswählen…',
    everybody: 'Keine Gruppe ausgewählt: alle Benutzer.',
    chosenHelp: 'Nur die Mitglieder dieser Gruppen und der Gruppen darin.',
    removeGroup: (group) => `Gruppe ${group} entfernen`,
    missing: 'gibt es nicht mehr',
  },

  sample: {
    title: 'Beispielverzeichnis',
    description: 'Das Verzeichnis einer kleinen Firma in diesem Programm. Nichts verlässt diesen Rechner.',
    state: 'Stand der Firma',
    states: { initial: 'Am ersten Tag', changed: 'Nach einigen Änderungen' },
    stateHelp:
      'Wählen Sie nach der ersten Synchronisierung den anderen Stand, um zu sehen, was eine Änderung im Verzeichnis bewirkt.',
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
    attributeName: 'Geben Sie den Namen eines Attributs ein: Buchstaben, Ziffern und Bindestriche.',
    number: (least, most) => `Geben Sie eine Zahl von ${least} bis ${most} ein.`,
    tooLong: 'Dieser Wert ist zu lang.',
    newPassword: 'Geben Sie das neue Passwort ein oder behalten Sie das gespeicherte.',
    privileges: 'Administrator schließt alle anderen Privilegien ein und muss allein stehen.',
    other: 'Dieser Wert kann nicht verwendet werden.',
    goToField: (field) => `Zum Feld ${field}`,
  },

  captions: {
    userFilter: 'Benutzerfilter',
    userName: 'Attribut des Benutzernamens',
    localPartOnly: 'Nur lokaler Teil',
    fullName: 'Attribut des vollständigen Namens',
    email: 'Attribut der E-Mail-Adressen',
    groupFilter: 'Gruppenfilter',
    groupName: 'Attribut des Gruppennamens',
    groupDescription: 'Attribut der Gruppenbeschreibung',
    members: 'Attribut der Mitglieder',
    memberSearch: 'Suchfilter für Mitglieder',
  },

  presets: {
    names: { openldap: 'OpenLDAP', 'active-directory': 'Active Directory' },
    title: (preset) => `Für ${preset} ausfüllen?`,
    explanation:
      'Die angekreuzten Werte ersetzen, was jetzt auf der Seite steht. Gespeichert wird noch nichts. Namen in einer Verbindung sind Beispiele zum Anpassen.',
    nothing: 'Die Seite hat diese Werte schon.',
    on: 'ein',
    off: 'aus',
    now: 'Jetzt',
    then: 'Dann',
    empty: 'leer',
    fill: 'Ausfüllen',
    filled: (preset) => `Für ${preset} ausgefüllt.`,
  },

  browse: {
    title: 'Basis-DN auswählen',
    tree: 'Einträge des Verzeichnisses',
    chosen: 'Ausgewählt',
    nothingChosen: 'Noch ist nichts ausgewählt.',
    use: 'Diesen Basis-DN verwenden',
    noEntries: 'Der Server zeigt diesem Konto keine Einträge. Geben Sie den Basis-DN von Hand ein.',
    truncated: 'Hier gibt es mehr Einträge, als angezeigt werden.',
  },

  groupPicker: {
    title: 'Gruppen auswählen',
    explanation: 'Synchronisiert werden die Mitglieder der ausgewählten Gruppen und der Gruppen darin.',
    list: 'Gruppen des Verzeichnisses',
    search: 'Gruppen suchen',
    use: (count) => (count === 0 ? 'Keine Gruppe verwenden' : `${counted(count, 'Gruppe', 'Gruppen')} verwenden`),
    members: (count) => counted(count, 'Mitglied', 'Mitglieder'),
    missingTitle: 'Ausgewählt, aber nicht im Verzeichnis',
    noGroups:
      'Das Verzeichnis hat keine Gruppe geliefert. Prüfen Sie den Gruppenfilter und das Attribut mit dem Namen.',
    noMatch: 'Keine Gruppe passt zur Suche.',
    chosenCount: (count) => `${count} ausgewählt`,
  },

  authentication: {
    title: 'Authentifizierung testen',
    explanation:
      'Prüft einen Benutzer wie bei einer Anmeldung, mit den Werten auf dieser Seite. Das Passwort wird nicht behalten.',
    userName: 'Benutzername',
    password: 'Passwort',
    test: 'Testen',
    testing: 'Wird getestet…',
    steps: 'Schritte',
    accepted: (userName) => `${userName} kann sich mit diesem Passwort anmelden.`,
    refused: (userName) => `${userName} kann sich nicht anmelden.`,
    unavailable: 'Das Verzeichnis konnte nicht gefragt werden. Über das Passwort sagt das nichts.',
  },

  run: {
    testTitle: (directory) => `Einstellungen von ${directory} werden getestet`,
    synchronizeTitle: (directory) => `${directory} wird synchronisiert`,
    survives: 'Sie können dieses Fenster schließen; der Lauf geht weiter.',
    failedToStart: 'Der Lauf konnte nicht gestartet werden',
    noChange: 'Die Einstellungen funktionieren. Es würde sich nichts ändern.',
    wouldChange: (count) =>
      `Die Einstellungen funktionieren. ${counted(count, 'Änderung würde', 'Änderungen würden')} vorgenommen.`,
    nothingChanged: 'Synchronisiert. Es musste nichts geändert werden.',
    changed: (count) => `Synchronisiert. ${counted(count, 'Änderung wurde', 'Änderungen wurden')} vorgenommen.`,
    heldTest: 'Die Einstellungen funktionieren, aber dieser Plan braucht Ihre Bestätigung.',
    held: 'Noch wurde nichts geändert: Dieser Plan braucht Ihre Bestätigung.',
    noUsersTest: 'Die Verbindung funktioniert, aber das Verzeichnis hat keinen Benutzer geliefert.',
    noUsers: 'Nichts wurde geändert: Das Verzeichnis hat keinen Benutzer geliefert.',
    testFailed: (stage) => `Der Test ist fehlgeschlagen bei: ${stage}`,
    failed: (stage) => `Die Synchronisierung ist fehlgeschlagen bei: ${stage}. Nichts wurde geändert.`,
    cancelled: 'Der Lauf wurde abgebrochen. Nichts wurde geändert.',
    interrupted: 'Der Lauf wurde unterbrochen. Nichts wurde geändert.',
    facts: (read, unchanged, duration) => `${read} Benutzer gelesen, ${unchanged} unverändert, in ${duration}.`,
    applySaves:
      'Die Werte auf dieser Seite sind noch nicht gespeichert. Wird dieser Plan übernommen, werden sie zuerst gespeichert.',
    saveAndSynchronize: 'Speichern und synchronisieren',
    deleteUsers: (count) => `${counted(count, 'Benutzer', 'Benutzer')} löschen`,
    applyChanges: (count) => `${counted(count, 'Änderung', 'Änderungen')} vornehmen`,
    holdTitle: 'Warum dieser Plan wartet',
    holds: {
      noUsersRead:
        'Das Verzeichnis hat keinen Benutzer geliefert. Ein falscher Basis-DN oder Filter sieht genauso aus wie ein leeres Verzeichnis.',
      deletionLimit: (deletions, all, limit) =>
        `${deletions} von ${all} Benutzern dieses Verzeichnisses würden gelöscht. Bis ${limit} brauchen keine Bestätigung.`,
      unidentified: (records, deletions) =>
        `${counted(records, 'Datensatz', 'Datensätze')} ohne Kennung ${records === 1 ? 'wurde' : 'wurden'} gelesen. Jede der ${deletions} Löschungen kann deshalb falsch sein.`,
      planChanged:
        'Das Verzeichnis, die Einstellungen oder die Benutzerdatenbank haben sich geändert, seit der Plan gezeigt wurde. Dies ist der neue Plan.',
    },
    deletionConsequence: 'Archivordner mit E-Mails bleiben.',
    warnings: (count) => counted(count, 'Warnung', 'Warnungen'),
    stages: 'Schritte',
    details: 'Einzelheiten',
    certificates: 'Zertifikate des Servers',
    certificate: (number) => `Zertifikat ${number}`,
    subject: 'Ausgestellt für',
    issuer: 'Ausgestellt von',
    names: 'Namen',
    validity: 'Gültig',
    validFromTo: (from, to) => `${from} bis ${to}`,
    fingerprint: 'Fingerabdruck (SHA-256)',
    lastTest: 'Letzter Test',
    showResult: 'Ergebnis anzeigen',
    showProgress: 'Fortschritt anzeigen',
    testIsRunning: 'Ein Test der Einstellungen läuft.',
    synchronizationIsRunning: 'Eine Synchronisierung läuft.',
  },
}
