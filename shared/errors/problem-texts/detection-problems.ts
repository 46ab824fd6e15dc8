import type { ProblemText } from './problem-text.ts'

/** Finding the domain of this machine and its controllers. */
export const detectionProblems = {
  'own-domain-unknown': {
    message: 'This machine does not say which domain it belongs to (looked in: {places}).',
    hint: 'Enter the name of the domain or of a domain controller as the server.',
  },
  'controllers-not-found': {
    message: 'DNS names no domain controller for {domain}: there is no record {name}.',
    hint: 'Enter a domain controller as the server, or let this machine use a DNS server of the domain.',
  },
  'controllers-unresolved': {
    message: 'The DNS server did not answer which controllers {domain} has ({name}: {reason}).',
    hint: 'Check the DNS server of this machine and try again, or enter a domain controller as the server.',
  },
} as const satisfies Record<string, ProblemText>
