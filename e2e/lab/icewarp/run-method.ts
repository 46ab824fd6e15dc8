import { accountsIn, findDomain } from './company-view.ts'
import type { DoubleState } from './double-state.ts'
import { callAccount } from './account-object.ts'
import { fault, value, type ObjectAnswer } from './object-answer.ts'
import type { ObjectRequest } from './object-request.ts'
import { newAccount, type LabObject, type ObjectStore } from './object-store.ts'
import { emailOf, type LabDomain } from './lab-records.ts'

/** One call of the older interface. Methods are looked up as the reference spells them. */
export function runMethod(state: DoubleState, store: ObjectStore, request: ObjectRequest): ObjectAnswer {
  const { handle, method, parameters } = request
  if (handle === '0') return method === 'Create' ? create(store, parameters[0] ?? '') : fault('no such method')
  const object = store.get(handle)
  switch (object?.kind) {
    case undefined:
      return fault(`no object ${handle}`)
    case 'api':
      return callApi(state, store, request)
    case 'domain':
      return callDomain(state, object, request)
    case 'account':
      return callAccount(state, object, request)
  }
}

const classes: Readonly<Record<string, () => LabObject>> = {
  'IceWarpServer.APIObject': () => ({ kind: 'api' }),
  'IceWarpServer.AccountObject': newAccount,
}

function create(store: ObjectStore, className: string): ObjectAnswer {
  const make = classes[className]
  return value(make === undefined ? '0' : store.add(make()))
}

function callApi({ company }: DoubleState, store: ObjectStore, { method, parameters }: ObjectRequest): ObjectAnswer {
  switch (method) {
    case 'GetDomainList':
      return value(company.domains.map(({ name }) => `${name};`).join(''))
    case 'GetDomainCount':
      return value(String(company.domains.length))
    case 'GetProperty':
      return value(parameters[0]?.toLowerCase() === 'c_version' ? '10.4.5' : '')
    case 'OpenDomain': {
      const domain = findDomain(company, parameters[0] ?? '')
      return value(domain === null ? '0' : store.add({ kind: 'domain', name: domain.name, lastError: '0' }))
    }
    case 'LastErr':
      return value('-1')
    default:
      return fault(`no method ${method}`)
  }
}

function callDomain(
  { company }: DoubleState,
  { name, lastError }: LabObject & { readonly kind: 'domain' },
  { method, parameters }: ObjectRequest,
): ObjectAnswer {
  const domain = findDomain(company, name)
  switch (method) {
    case 'GetProperty':
      return value(domain === null ? '' : domainProperty(domain, (parameters[0] ?? '').toLowerCase()))
    case 'GetAccountList':
      return value(
        accountsIn(company, name)
          .map(({ aliases }) => `${aliases[0] ?? ''};`)
          .join(''),
      )
    case 'GetAccountCount':
      return value(String(accountsIn(company, name).map(emailOf).length))
    case 'LastErr':
      return value(lastError)
    default:
      return fault(`no method ${method}`)
  }
}

function domainProperty({ type, target = '', description = '' }: LabDomain, property: string): string {
  const values: Readonly<Record<string, string>> = {
    d_type: String(type),
    d_domainvalue: target,
    d_description: description,
  }
  return values[property] ?? ''
}
