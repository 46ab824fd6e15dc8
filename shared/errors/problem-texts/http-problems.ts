import type { ProblemText } from './problem-text.ts'

/** What an HTTP server answers, whatever it serves. */
export const httpProblems = {
  'not-an-http-server': {
    message: 'What answers on {host}, port {port}, does not speak HTTP.',
    hint: 'Check the port and the address.',
  },
  'http-tls-expected': {
    message: '{host} expects an encrypted connection on port {port}.',
    hint: 'Write the address with https:// instead of http://.',
  },
  'http-no-answer': {
    message: '{host} closed the connection on port {port} without an answer.',
    hint: 'If the server expects an encrypted connection there, write the address with https://. Otherwise look into its log.',
  },
  'http-protocol-error': {
    message: '{host} sent something that is not valid HTTP ({reason}).',
    hint: 'Nothing was changed. If it happens again, check what stands between this machine and the server.',
  },
  'http-request-invalid': {
    message: 'The request to {host} cannot be sent: its {part} holds characters that are not allowed there.',
    hint: 'Check the address and the names that are entered. Nothing was sent.',
  },
  'http-redirected': {
    message: '{host} answered {status} and refers to {target}.',
    hint: 'If that is the right place, enter it as the address. It was not followed, so that no password goes anywhere else.',
  },
  'http-authentication-required': {
    message: '{host} requires a user name and a password (status {status}).',
    hint: 'Enter an account that may use it, and check what stands between this machine and the server.',
    hintFor: {
      'application-integration': 'Turn on “Server requires authentication”, and enter an account that may use it.',
    },
  },
  'http-server-error': {
    message: '{host} reports a fault of its own (status {status}).',
    hint: 'Look into the log of the server, and try again later. Nothing was changed.',
  },
  'http-status-unexpected': {
    message: '{host} answered with status {status} instead of what was asked for.',
    hint: 'Check the address, and the log of the server. Nothing was changed.',
  },
  'http-content-unexpected': {
    message: '{host} answered with something else than {expected}: {found}.',
    hint: 'Check the address: a web page may stand there instead of the interface. Nothing was changed.',
  },
  'http-encoding-unsupported': {
    message: '{host} answered compressed ({encoding}), although that was not offered.',
    hint: 'Switch off compression for this address on the server or on the proxy before it.',
  },
  'http-answer-too-large': {
    message: 'The answer of {host} is larger than {megabytes} MB.',
    hint: 'Check that the address leads to the right server. Nothing was changed.',
  },
  'http-answer-incomplete': {
    message: 'The answer of {host} ended too early, after {received} bytes.',
    hint: 'The read is not complete, so nothing was changed. Try again; if it happens again, check the log of the server.',
  },
  'http-send-timed-out': {
    message: '{host} did not take the request within {seconds} s.',
    hint: 'The server is overloaded or hangs. Try again later.',
  },
  'http-answer-timed-out': {
    message: '{host} did not answer within {seconds} s.',
    hint: 'The server is overloaded or waits for another one. Try again later.',
    hintFor: {
      icewarp: 'The server is overloaded or waits for another one. Raise “Timeout”, or try again later.',
    },
  },
  'http-body-timed-out': {
    message: '{host} fell silent in the middle of its answer for {seconds} s.',
    hint: 'The read is not complete, so nothing was changed. Try again later.',
  },
  'http-timed-out': {
    message: '{host} did not complete its answer within {seconds} s.',
    hint: 'The read is not complete, so nothing was changed. Try again later.',
  },
} as const satisfies Record<string, ProblemText>
