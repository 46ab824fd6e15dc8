import { counted } from '../counted.ts'
import type { domainsAndGroups as english } from '../../en/directory-services/domains-and-groups.ts'

export const domainsAndGroups: typeof english = {
  domainsAndGroups: {
    section: 'Synchronisieren',
    label: 'Domänen und Gruppen',
    choose: 'Auswählen…',
    everybody: 'Nichts ist ausgewählt: alle Benutzer.',
    chosenHelp: 'Nur Benutzer dieser Domänen und Mitglieder dieser Gruppen.',
    kinds: { domain: 'Domäne', group: 'Gruppe' },
    remove: (name) => `${name} entfernen`,
    faults: { missing: 'gibt es nicht mehr', ambiguous: 'bezeichnet mehrere Gruppen' },
    title: 'Domänen und Gruppen auswählen',
    explanation:
      'Synchronisiert werden alle Benutzer der ausgewählten Domänen und alle Mitglieder der ausgewählten Gruppen. Ist nichts ausgewählt, werden alle Benutzer synchronisiert.',
    list: 'Domänen und Gruppen des Servers',
    search: 'Domänen und Gruppen suchen',
    use: (count) => (count === 0 ? 'Alle Benutzer verwenden' : `${counted(count, 'Auswahl', 'Auswahlen')} verwenden`),
    included: 'Mit ihrer Domäne enthalten',
    chosenTitle: 'Ausgewählt',
    faultyTitle: 'Muss berichtigt werden',
    nothing: 'Der Server zeigt diesem Konto keine Domäne. Prüfen Sie die Rechte des Kontos.',
    noMatch: 'Keine Domäne und keine Gruppe passt zur Suche.',
  },
}
