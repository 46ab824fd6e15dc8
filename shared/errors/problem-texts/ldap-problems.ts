import type { ProblemText } from './problem-text.ts'

/** What an LDAP server answers. */
export const ldapProblems = {
  'not-an-ldap-server': {
    message: 'What answers on {host}, port {port}, does not speak LDAP.',
    hint: 'Check the port and the protocol: LDAP and LDAP-TLS usually 389, LDAP-SSL usually 636.',
    hintFor: {
      'active-directory': 'Check the port and the protocol: LDAP usually 389, LDAPS usually 636.',
    },
  },
  'protocol-error': {
    message: '{host} sent something that is not valid LDAP: {reason}',
    hint: 'Nothing was changed. If it happens again, check what stands between this machine and the server.',
  },
  'credentials-refused': {
    message: 'The directory refused the user name or the password of {name}.',
    hint: 'Check the name (a distinguished name, or as the directory expects it) and the password.',
    hintFor: {
      'active-directory': 'Check “User Name”, in the form name@company.local, and the password. It was tried once.',
      'kerio-connect':
        'Check “User name” and “Password”. Accounts outside of the primary domain are written with their domain. After several wrong passwords the server locks an account for some minutes.',
      icewarp:
        'Check “User name” and “Password”, and whether the login policy of the server asks for the address or the name.',
      'application-integration': 'Check “User name” and “Password”.',
    },
  },
  'password-refused': {
    message: 'The directory refused the password of {userName}.',
    hint: 'Check the password. After several wrong ones the directory may lock the account.',
  },
  'stronger-authentication-required': {
    message: '{host} demands an encrypted connection before a password is sent.',
    hint: 'Choose LDAP-TLS or LDAP-SSL.',
    hintFor: {
      'active-directory': 'Choose LDAPS. Where it is chosen already, choose LDAP, which is sealed.',
    },
  },
  'bind-refused': {
    message: '{host} refused the log-on of {name}: {result}.',
    hint: 'Check that this account may log on, and what the server permits.',
  },
  'bind-timed-out': {
    message: '{host} did not answer the log-on within {seconds} s.',
    hint: 'The server is overloaded or waits for another one. Try again later.',
  },
  'base-dn-not-found': {
    message: 'The base DN {baseDn} does not exist, or {name} may not see it.',
    hint: 'Naming contexts of this server: {namingContexts}. “Browse…” shows what is there.',
  },
  'base-dn-invalid': {
    message: '{baseDn} is not a valid distinguished name.',
    hint: 'Write it like dc=example,dc=com. Naming contexts of this server: {namingContexts}.',
  },
  'base-dn-unknown': {
    message: 'The server does not say which base DN it serves.',
    hint: 'Enter the base DN. Naming contexts of this server: {namingContexts}.',
  },
  'size-limit-exceeded': {
    message: 'The server ended the search after {entries} entries (page {page}): its size limit for {name} is reached.',
    hint: 'Raise the limit for this account on the server (OpenLDAP: limits ... size.prtotal=unlimited). Nothing was changed.',
    hintFor: {
      'active-directory': 'Raise the limit in the LDAP policies of the domain. Nothing was changed.',
    },
  },
  'time-limit-exceeded': {
    message: 'The server ended the search after {entries} entries (page {page}): its time limit is reached.',
    hint: 'Raise the limit for this account, or index the attributes of the filter. Nothing was changed.',
    hintFor: {
      'active-directory': 'Raise the limit in the LDAP policies of the domain. Nothing was changed.',
    },
  },
  'administrative-limit-exceeded': {
    message: 'The server ended the search after {entries} entries (page {page}): an administrative limit is reached.',
    hint: 'Raise the limits for this account on the server, or narrow the filter. Nothing was changed.',
    hintFor: {
      'active-directory': 'Raise the limits in the LDAP policies of the domain. Nothing was changed.',
    },
  },
  'insufficient-rights': {
    message: '{name} may not read below {baseDn}.',
    hint: 'Give the account read rights there, or use another account. Nothing was changed.',
  },
  'server-busy': {
    message: '{host} is busy (page {page}, {entries} entries read).',
    hint: 'Try again later. Nothing was changed.',
  },
  'server-unavailable': {
    message: '{host} is shutting down or not available (page {page}, {entries} entries read).',
    hint: 'Try again later. Nothing was changed.',
  },
  'paging-failed': {
    message: 'The paged search failed on page {page} after {entries} entries: {reason}',
    hint: 'The read is not complete, so nothing was changed. Try again; if it happens again, check the limits of the server.',
  },
  'search-refused': {
    message: 'The search failed on page {page} after {entries} entries: {result}.',
    hint: 'The read is not complete, so nothing was changed.',
  },
  'search-referred': {
    message: '{host} does not hold {baseDn} and refers to {referral}.',
    hint: 'Enter the server that holds this base DN.',
  },
  'search-timed-out': {
    message: '{host} sent nothing for {seconds} s during the search (page {page}, {entries} entries read).',
    hint: 'The read is not complete, so nothing was changed. Try again later.',
  },
  'group-not-found': {
    message: 'The chosen group {group} was not found.',
    hint: 'Choose the groups anew. Until then nothing is changed, so that nobody is deleted by mistake.',
  },
  'group-ambiguous': {
    message: 'Several groups are named {group}: {distinguishedNames}.',
    hint: 'Choose the group by its distinguished name, or narrow the “Group filter”.',
    hintFor: {
      'active-directory': 'Choose the group by its distinguished name.',
    },
  },
  'too-many-nested-groups': {
    message: 'Groups are nested deeper than {limit} levels below {group}.',
    hint: 'Check the group for a mistake.',
  },
} as const satisfies Record<string, ProblemText>
