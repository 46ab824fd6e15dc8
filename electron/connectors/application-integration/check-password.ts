import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import { describeProblem } from '../../../shared/errors/problem.ts'
import type { Credentials } from '../connector.ts'
import { answerText } from '../http/answer-text.ts'
import { httpProblem, type RequestPlace } from '../http/http-problem.ts'
import type { HttpAnswer, HttpSession } from '../http/http-session.ts'
import { askServer, placeOf, requireAdmission } from './ask-server.ts'
import type { IntegrationSettings } from './integration-settings.ts'
import { requireJson } from './require-json.ts'

/** Servers may answer late after a wrong password, to slow down whoever tries many. */
const logOnDeadlines = { head: 90_000, whole: 120_000 } as const

/**
 * One question, one answer. The form is an assumption of ours, which the configuration can change (reference: product, 5.2);
 * the account of this program goes in the header alone, and the user's password in the body alone.
 */
export async function checkPassword(
  session: HttpSession,
  settings: IntegrationSettings,
  { userName, password, signal }: Credentials,
): Promise<AuthenticationAnswer> {
  const { commandParameter, commandValue, userNameParameter, passwordParameter, resultField } = settings.logOn
  const form = { [commandParameter]: commandValue, [userNameParameter]: userName, [passwordParameter]: password }
  const answer = await askServer(session, { settings, form, signal, deadlines: logOnDeadlines })
  requireAdmission(answer, settings)
  const isAccepted = readResult(answer, resultField, placeOf(settings, 'bind'))
  return isAccepted
    ? { outcome: 'accepted', distinguishedName: null }
    : { outcome: 'refused', problem: describeProblem('name-or-password-refused', 'bind', { userName }) }
}

/** true and false are the only answers; everything else leaves the question open. */
function readResult(answer: HttpAnswer, field: string, place: RequestPlace): boolean {
  requireJson(answer, place)
  const result = ownField(parse(answer, place), field)
  if (typeof result === 'boolean') return result
  throw httpProblem('log-on-undecided', place, { field })
}

function parse(answer: HttpAnswer, place: RequestPlace): unknown {
  const text = answerText(answer, place)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function ownField(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.getOwnPropertyDescriptor(value, field)?.value
}
