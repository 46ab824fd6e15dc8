import { randomBytes } from 'node:crypto'
import { checkLogOn } from './check-log-on.ts'
import { refused, type CommandAnswer } from './command-answer.ts'
import type { DoubleState } from './double-state.ts'
import { emailOf } from './lab-records.ts'
import { textOf, type LabElement } from './parse-xml.ts'
import { field } from './xml-text.ts'

export function authenticate(state: DoubleState, parameters: LabElement): CommandAnswer {
  if (textOf(parameters, 'authtype') !== '0') return refused('auth_type_of_the_double_invalid')
  const verdict = checkLogOn(state, textOf(parameters, 'email') ?? '', textOf(parameters, 'password') ?? '')
  if (verdict.kind === 'welcome') {
    const sid = randomBytes(16).toString('hex')
    state.sessions.set(sid, verdict.account)
    return { kind: 'result', body: '1', sid }
  }
  return state.variant.failedLogOn === 'error' ? tarpitted(verdict.uid) : { kind: 'result', body: '0' }
}

const tarpitted = (uid: string): CommandAnswer =>
  uid === 'auth_login_invalid' ? { kind: 'error', uid, wait: 'tarpit' } : refused(uid)

export function giveAuthToken(state: DoubleState, parameters: LabElement): CommandAnswer {
  const verdict = checkLogOn(state, textOf(parameters, 'email') ?? '', textOf(parameters, 'password') ?? '')
  if (verdict.kind === 'refused') return tarpitted(verdict.uid)
  const { account } = verdict
  const name = `<name><classname>TAccountName</classname>${field('name', account.givenName ?? '')}${field('surname', account.surname ?? '')}</name>`
  return {
    kind: 'result',
    body: `${field('email', emailOf(account))}${name}<avatartoken/>${field('authtoken', randomBytes(16).toString('hex').toUpperCase())}`,
  }
}
