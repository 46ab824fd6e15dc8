import type { ProblemText } from './problem-text.ts'

/** What can be wrong with a domain and its controllers. */
export const activeDirectoryProblems = {
  'windows-authentication-needs-ldap': {
    message: 'Windows Authentication does not go together with LDAPS: a ticket cannot seal what TLS encrypts already.',
    hint: 'Choose LDAP, which is sealed with the ticket, or “Standard Authentication”.',
  },
  'not-a-domain-controller': {
    message: '{host} is an LDAP server, but no domain controller of Active Directory.',
    hint: 'Enter a domain controller or the name of the domain, or choose Generic LDAP as the integration.',
  },
  'controllers-unreachable': {
    message: 'None of {count} domain controllers of {domain} answered: {controllers}.',
    hint: 'Check the network and the firewall between this machine and the controllers, or enter one that can be reached.',
  },
} as const satisfies Record<string, ProblemText>
