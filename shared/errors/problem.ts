import { fillTemplate, type TextParameters } from '../text/fill-template.ts'
import type { DirectoryType } from '../configuration/directory-configuration.ts'
import { problemTexts, type ProblemCode } from './problem-texts.ts'
import { hintOf, type ProblemText } from './problem-texts/problem-text.ts'
import type { Stage } from './stage.ts'

/**
 * What went wrong, as data: it crosses IPC, stands in run records and in `--json`.
 * `message` and `hint` are English; a screen words `code` with `parameters` in its own language.
 * Never holds a password, whole or in part.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly stage: Stage
  readonly message: string
  readonly hint: string
  /** Whether the same call may succeed later without anything being changed here. */
  readonly retryable: boolean
  readonly parameters: TextParameters
}

const retryableCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'host-not-found',
  'controllers-unresolved',
  'connection-refused',
  'connection-timed-out',
  'connection-unreachable',
  'connection-lost',
  'tls-timed-out',
  'bind-timed-out',
  'kerberos-kdc-unreachable',
  'kerberos-timed-out',
  'search-timed-out',
  'time-limit-exceeded',
  'file-unsteady',
  'file-timed-out',
  'imap-timed-out',
  'imap-unexpected',
  'server-busy',
  'server-unavailable',
  'paging-failed',
  'http-no-answer',
  'http-server-error',
  'http-answer-incomplete',
  'http-send-timed-out',
  'http-answer-timed-out',
  'http-body-timed-out',
  'http-timed-out',
  'list-changed',
  'list-short',
  'kerio-call-timed-out',
  'kerio-session-ended',
  'icewarp-session-ended',
  'plan-out-of-date',
  'run-active',
])

export function describeProblem(code: ProblemCode, stage: Stage, parameters: TextParameters = {}): Problem {
  const text: ProblemText = problemTexts[code]
  return {
    code,
    stage,
    message: fillTemplate(text.message, parameters),
    hint: fillTemplate(hintOf(text, parameters), parameters),
    retryable: retryableCodes.has(code),
    parameters,
  }
}

/** The same problem; its hint names what the screen of this integration has, where that differs. */
export function wordFor(integration: DirectoryType, problem: Problem): Problem {
  const { hintFor }: ProblemText = problemTexts[problem.code]
  if (hintFor?.[integration] === undefined) return problem
  return { ...problem, ...describeProblem(problem.code, problem.stage, { ...problem.parameters, integration }) }
}
