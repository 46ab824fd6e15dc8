import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'
import type { detectionProblems as english } from '../../../shared/errors/problem-texts/detection-problems.ts'

/** Domäne und Domänencontroller finden. */
export const detectionProblems: Record<keyof typeof english, ProblemText> = {
  'own-domain-unknown': {
    message: 'Dieser Rechner sagt nicht, zu welcher Domäne er gehört (gesucht in: {places}).',
    hint: 'Geben Sie als Server den Namen der Domäne oder eines Domänencontrollers ein.',
  },
  'controllers-not-found': {
    message: 'DNS nennt für {domain} keinen Domänencontroller: Es gibt keinen Eintrag {name}.',
    hint: 'Geben Sie als Server einen Domänencontroller ein, oder lassen Sie diesen Rechner einen DNS-Server der Domäne fragen.',
  },
  'controllers-unresolved': {
    message: 'Der DNS-Server antwortet nicht auf die Frage, welche Domänencontroller {domain} hat ({name}: {reason}).',
    hint: 'Prüfen Sie den DNS-Server dieses Rechners und versuchen Sie es erneut, oder geben Sie als Server einen Domänencontroller ein.',
  },
}
