import { objectProperty } from './account-properties.ts'
import { checkLogOn } from './check-log-on.ts'
import { accountsIn, findAccount, findDomain } from './company-view.ts'
import type { DoubleState } from './double-state.ts'
import { emailOf } from './lab-records.ts'
import { fault, truth, value, type ObjectAnswer } from './object-answer.ts'
import type { ObjectRequest } from './object-request.ts'
import type { LabObject } from './object-store.ts'

type AccountObject = LabObject & { readonly kind: 'account' }

export function callAccount(state: DoubleState, object: AccountObject, request: ObjectRequest): ObjectAnswer {
  const { method, parameters } = request
  switch (method) {
    case 'Open':
      return open(state, object, parameters[0] ?? '')
    case 'GetProperty':
      return value(
        object.loaded === null ? '' : objectProperty(state, object.loaded, (parameters[0] ?? '').toLowerCase()),
      )
    case 'FindInitQuery':
      return findInit(state, object, parameters)
    case 'FindNext':
      return findNext(state, object)
    case 'FindDone':
      object.found = []
      return truth(true, state.variant)
    case 'AuthenticateUser':
      return authenticateUser(state, object, parameters)
    case 'ValidateUser':
      return truth((object.loaded?.state ?? 0) % 3 === 0, state.variant)
    case 'LastErr':
      return value(object.lastError)
    default:
      return attribute(state, object, method)
  }
}

function open(state: DoubleState, object: AccountObject, address: string): ObjectAnswer {
  object.loaded = findAccount(state.company, address, state.variant.alias)
  object.lastError = object.loaded === null ? '-1' : '0'
  return truth(object.loaded !== null, state.variant)
}

/** `U_Type = 7`, with and without parentheses. */
function findInit(
  state: DoubleState,
  object: AccountObject,
  [domain = '', filter = '']: readonly string[],
): ObjectAnswer {
  const [, type] = /^\(?\s*U_Type\s*=\s*(\d+)\s*\)?$/iu.exec(filter) ?? []
  if (type === undefined || findDomain(state.company, domain) === null) {
    object.lastError = '-1'
    return truth(false, state.variant)
  }
  object.found = accountsIn(state.company, domain).filter((account) => String(account.type) === type)
  object.lastError = '0'
  return truth(true, state.variant)
}

function findNext(state: DoubleState, object: AccountObject): ObjectAnswer {
  const [next, ...others] = object.found
  object.loaded = next ?? null
  object.found = others
  object.lastError = next === undefined ? state.variant.lastErrorAtEnd : '0'
  return truth(next !== undefined, state.variant)
}

function authenticateUser(
  state: DoubleState,
  object: AccountObject,
  [name = '', password = '']: readonly string[],
): ObjectAnswer {
  const verdict = checkLogOn(state, name, password)
  if (verdict.kind === 'refused' && verdict.uid === 'account_disabled_2') {
    // Whether an account may be used is for ValidateUser to say.
    object.loaded = state.company.accounts.find((account) => account.password === password) ?? null
    return truth(true, state.variant)
  }
  object.loaded = verdict.kind === 'welcome' ? verdict.account : null
  object.lastError = verdict.kind === 'welcome' ? '0' : '-1'
  const answer = truth(verdict.kind === 'welcome', state.variant)
  return answer.kind === 'value' && verdict.kind === 'refused' ? { ...answer, wait: 'tarpit' } : answer
}

/** EmailAddress and Domain are read by their bare names, or with `Get_` before them where the bare ones are refused. */
function attribute({ variant }: DoubleState, { loaded }: AccountObject, method: string): ObjectAnswer {
  const prefix = variant.objectAttributes === 'get' ? 'Get_' : ''
  if (method === `${prefix}EmailAddress`) return value(loaded === null ? '' : emailOf(loaded))
  if (method === `${prefix}Domain`) return value(loaded?.domain ?? '')
  return fault(`no method ${method}`)
}
