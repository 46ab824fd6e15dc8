import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

const unchanged = 'Es wurde nichts geändert.'

/** German of shared/errors/problem-texts/icewarp-problems.ts. */
export const icewarpProblems = {
  'icewarp-interface-not-found': {
    message: '{host} antwortet, bietet aber keine Schnittstelle von IceWarp. Versucht wurde: {tried}.',
    hint: 'Prüfen Sie den Servernamen und den Port. Der Webdienst von IceWarp ist meist auf 443 zu erreichen, der Kontrolldienst auf 32001.',
  },
  'icewarp-refused': {
    message: '{host} hat {command} abgelehnt: {uid}.',
    hint: `Dem Konto fehlt möglicherweise das Recht dazu. Das Protokoll des Servers sagt mehr. ${unchanged}`,
  },
  'icewarp-answer-invalid': {
    message: '{host} hat {command} mit etwas Unbrauchbarem beantwortet: {reason}.',
    hint: `${unchanged} Tritt es wieder auf, prüfen Sie, was zwischen diesem Rechner und dem Server steht.`,
  },
  'icewarp-session-ended': {
    message: '{host} hat die Sitzung während {command} beendet, und nach neuer Anmeldung noch einmal.',
    hint: `${unchanged} Versuchen Sie es später erneut; möglicherweise startet der Server gerade neu.`,
  },
  'icewarp-administrator-required': {
    message: '{name} ist auf {host} kein Administrator.',
    hint: 'Verwenden Sie ein Konto, das den Server oder die ausgewählten Domänen verwalten darf.',
  },
  'icewarp-no-domains': {
    message: '{host} zeigt {name} keine Domäne mit Konten.',
    hint: 'Verwenden Sie ein Konto, das den Server verwalten darf. Bis dahin wird nichts geändert, damit niemand irrtümlich gelöscht wird.',
  },
  'address-not-trusted': {
    message: '{host} lässt von der Adresse dieses Rechners aus keine Anmeldung zu.',
    hint: 'Nehmen Sie die Adresse dieses Rechners unter die vertrauenswürdigen des IceWarp-Servers auf: in dessen Anmelderichtlinie und in die Zugriffsliste seines Webdienstes.',
  },
  'other-account-logged-on': {
    message: '{host} hat {other} angemeldet, als nach {userName} gefragt wurde.',
    hint: 'Mehrere Konten haben den Anmeldenamen {loginName}. Lassen Sie die Anmelderichtlinie von IceWarp nach der Adresse fragen.',
  },
} as const satisfies Record<string, ProblemText>
