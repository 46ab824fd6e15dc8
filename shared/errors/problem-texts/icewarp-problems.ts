import type { ProblemText } from './problem-text.ts'

/** What an IceWarp server answers. */
export const icewarpProblems = {
  'icewarp-interface-not-found': {
    message: '{host} answers, but offers no IceWarp interface. Tried: {tried}.',
    hint: 'Check the server name and the port. The web service of IceWarp usually listens on 443, its control service on 32001.',
  },
  'icewarp-refused': {
    message: '{host} refused {command}: {uid}.',
    hint: 'The account may lack the right to it. The log of the server says more. Nothing was changed.',
  },
  'icewarp-answer-invalid': {
    message: '{host} answered {command} with something that cannot be used: {reason}.',
    hint: 'Nothing was changed. If it happens again, check what stands between this machine and the server.',
  },
  'icewarp-session-ended': {
    message: '{host} ended the session during {command}, and again after a new log-on.',
    hint: 'Nothing was changed. Try again later; the server may just be restarting.',
  },
  'icewarp-administrator-required': {
    message: '{name} is not an administrator on {host}.',
    hint: 'Use an account that may administer the server, or the chosen domains.',
  },
  'icewarp-no-domains': {
    message: '{host} shows {name} no domain that has accounts.',
    hint: 'Use an account that may administer the server. Until then nothing is changed, so that nobody is deleted by mistake.',
  },
  'address-not-trusted': {
    message: '{host} permits no log-on from the address of this machine.',
    hint: 'Add the address of this machine to the trusted ones of the IceWarp server: its login policy, and the access list of its web service.',
  },
  'other-account-logged-on': {
    message: '{host} logged on {other} when asked for {userName}.',
    hint: 'Several accounts share the log-on name {loginName}. Let the login policy of IceWarp ask for the address.',
  },
} as const satisfies Record<string, ProblemText>
