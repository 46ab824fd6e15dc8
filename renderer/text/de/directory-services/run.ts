import { counted } from '../counted.ts'
import type { run as english } from '../../en/directory-services/run.ts'

export const run: typeof english = {
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
      unseenPlaces: (deletions, places, example) =>
        `Löschungen: ${deletions} von Benutzern in ${example}${places === 1 ? '' : ` und ${counted(places - 1, 'weiteren Ort', 'weiteren Orten')}`}, was das Verzeichnis nicht mehr zeigt. Entweder wurde es dort entfernt, oder das Konto darf es nicht mehr sehen. Bestätigen Sie nur, wenn es entfernt wurde.`,
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
