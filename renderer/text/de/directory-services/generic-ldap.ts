import type { genericLdap as english } from '../../en/directory-services/generic-ldap.ts'

export const genericLdap: typeof english = {
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
}
