import type { sample as english } from '../../en/directory-services/sample.ts'

export const sample: typeof english = {
  sample: {
    title: 'Beispielverzeichnis',
    description: 'Das Verzeichnis einer kleinen Firma in diesem Programm. Nichts verlässt diesen Rechner.',
    state: 'Stand der Firma',
    states: { initial: 'Am ersten Tag', changed: 'Nach einigen Änderungen' },
    stateHelp:
      'Wählen Sie nach der ersten Synchronisierung den anderen Stand, um zu sehen, was eine Änderung im Verzeichnis bewirkt.',
  },
}
