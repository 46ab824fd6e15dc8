import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

const incomplete = 'Das Lesen ist nicht vollständig, deshalb wurde nichts geändert.'

/** Mail servers that are read through an interface of their own. */
export const mailServerProblems = {
  'domain-not-found': {
    message: 'Die ausgewählte Domäne {domain} wurde nicht gefunden.',
    hint: 'Wählen Sie die Domänen neu aus. Bis dahin wird nichts geändert, damit niemand versehentlich gelöscht wird.',
  },
  'group-in-several-domains': {
    message: 'Mehrere Domänen haben eine Gruppe namens {group}: {domains}.',
    hint: 'Wählen Sie die Gruppe neu aus; sie wird dann mit ihrer Domäne benannt. Es wurde nichts geändert.',
  },
  'list-changed': {
    message: 'Die Liste {list} von {host} hat sich beim Lesen geändert, und beim zweiten Lesen wieder.',
    hint: `Vielleicht wird dort gerade an Konten gearbeitet. ${incomplete} Versuchen Sie es später erneut.`,
  },
  'list-short': {
    message: '{host} hat {received} von {total} Einträgen der Liste {list} geliefert.',
    hint: `${incomplete} Versuchen Sie es erneut; geschieht es wieder, prüfen Sie das Protokoll des Servers.`,
  },
} as const satisfies Record<string, ProblemText>
