import { counted } from '../counted.ts'
import type { dialogs as english } from '../../en/directory-services/dialogs.ts'

export const dialogs: typeof english = {
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
}
