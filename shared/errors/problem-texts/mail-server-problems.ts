import type { ProblemText } from './problem-text.ts'

/** Mail servers that are read through an interface of their own: domains, groups, lists. */
export const mailServerProblems = {
  'domain-not-found': {
    message: 'The chosen domain {domain} was not found.',
    hint: 'Choose the domains anew. Until then nothing is changed, so that nobody is deleted by mistake.',
  },
  'group-in-several-domains': {
    message: 'Several domains have a group named {group}: {domains}.',
    hint: 'Choose the group anew; it is then named with its domain. Nothing was changed.',
  },
  'list-changed': {
    message: 'The list {list} of {host} changed while it was read, and again when it was read a second time.',
    hint: 'Accounts may be worked on there at the moment. The read is not complete, so nothing was changed. Try again later.',
  },
  'list-short': {
    message: '{host} gave {received} of {total} entries of the list {list}.',
    hint: 'The read is not complete, so nothing was changed. Try again; if it happens again, check the log of the server.',
  },
} as const satisfies Record<string, ProblemText>
