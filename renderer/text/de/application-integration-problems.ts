import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

/** German of shared/errors/problem-texts/application-integration-problems.ts. */
export const applicationIntegrationProblems = {
  'user-list-missing': {
    message: '{host} hat nicht mit einer Liste von Benutzern geantwortet.',
    hint: 'Die Antwort auf cmd=list muss eine JSON-Liste sein. Prüfen Sie die URL und den Server. Es wurde nichts geändert.',
  },
  'user-list-unreadable': {
    message: 'Die Benutzerliste von {host} kann nicht gelesen werden: {reason}.',
    hint: 'Eine Liste, die nicht vollständig ist, wird nicht verwendet; es wurde nichts geändert. Sehen Sie im Protokoll des Servers nach.',
  },
  'log-on-undecided': {
    message:
      '{host} hat nicht gesagt, ob das Passwort stimmt: In der Antwort fehlt ein Feld {field}, das true oder false ist.',
    hint: 'Das Passwort kann richtig oder falsch sein. Klären Sie die Form der Anmeldeanfrage mit dem Hersteller des Servers.',
  },
} as const satisfies Record<string, ProblemText>
