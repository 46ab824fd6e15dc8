import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

const unchanged = 'Es wurde nichts geändert.'
const incomplete = 'Das Lesen ist nicht vollständig, deshalb wurde nichts geändert.'

/** What Kerio Connect's administration answers. */
export const kerioConnectProblems = {
  'kerio-answer-invalid': {
    message: 'Was {host} auf {method} geantwortet hat, ist keine Antwort von Kerio Connect ({part}).',
    hint: `Prüfen Sie den Servernamen und den Port, meist 4040. ${unchanged}`,
  },
  'kerio-call-refused': {
    message: '{host} hat {method} abgelehnt: {reason} (Code {code})',
    hint: `Prüfen Sie die Rechte des Kontos und das Protokoll des Servers. ${unchanged}`,
  },
  'kerio-call-timed-out': {
    message: '{host} konnte {method} zweimal hintereinander nicht rechtzeitig abschließen: {reason} (Code {code})',
    hint: `Der Server ist überlastet oder wartet auf ein Verzeichnis. ${incomplete} Versuchen Sie es später erneut.`,
  },
  'kerio-session-ended': {
    message: '{host} hat die Sitzung in einem Lauf zum zweiten Mal beendet ({method}).',
    hint: `Heben Sie in Kerio Connect die Zeitgrenzen der Sitzungssicherheit an. ${incomplete}`,
  },
  'kerio-rights-missing': {
    message: '{name} darf die Domänen von {host} nicht lesen (Rolle {role}).',
    hint: `Verwenden Sie ein Konto mit vollen Verwaltungsrechten oder Admin. ${unchanged}`,
  },
} as const satisfies Record<string, ProblemText>
