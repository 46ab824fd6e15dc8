/** German of shared/errors/problem-texts/configuration-problems.ts. */
export const configurationProblems = {
  'passphrase-wrong': {
    message: 'Mit dieser Passphrase lässt sich die Datei nicht öffnen.',
    hint: 'Prüfen Sie Tastatur und Feststelltaste. Stimmt sie, dann wurde die Datei verändert oder beschädigt: Nehmen Sie eine andere Kopie. Es wurde nichts geändert.',
  },
  'sealed-file-unusable': {
    message: 'Diese Datei mit Passwörtern kann hier nicht gelesen werden: {field}: {reason}',
    hint: 'Sie ist beschädigt, oder eine neuere Version des Programms hat sie erstellt. Exportieren Sie sie erneut. Es wurde nichts geändert.',
  },
  'configuration-moved': {
    message: 'Die Konfiguration wurde nach dieser Vorschau anderswo geändert.',
    hint: 'Sehen Sie sich die neue Vorschau an, und importieren Sie dann. Es wurde nichts geändert.',
  },
}
