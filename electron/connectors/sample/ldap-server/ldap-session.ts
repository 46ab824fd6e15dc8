import { assertNever } from '../../../../shared/assert-never.ts'
import { responseTag } from './ber-tags.ts'
import { extendedResponse, message, result } from './encode-response.ts'
import { whoAmIOid } from './ldap-oids.ts'
import type { BindOperation, LdapOperation, LdapRequest } from './ldap-request.ts'
import { createPagedSearches } from './paged-searches.ts'
import { answerSearch } from './answer-search.ts'
import { responseTagOf } from './response-tag.ts'
import { resultCode } from './result-code.ts'
import type { ServedDirectory } from './served-directory.ts'

/** One client's conversation, without its socket: requests in, messages out. */
export interface LdapSession {
  answer(request: LdapRequest): readonly Buffer[] | 'close'
}

export function createLdapSession(served: () => ServedDirectory): LdapSession {
  let boundAs: string | null = null
  const pagedSearches = createPagedSearches()

  const bind = (operation: BindOperation): number => {
    const code = bindCode(operation, served())
    boundAs = code === resultCode.success && operation.name !== '' ? operation.name : null
    return code
  }

  return {
    answer: (request) => {
      const { operation, messageId } = request
      switch (operation.kind) {
        case 'bind':
          return [message(messageId, result(responseTag.bind, bind(operation)))]
        case 'search':
          return answerSearch({ ...request, operation }, { served: served(), boundAs, pagedSearches })
        case 'extended':
          return [message(messageId, answerExtended(operation.oid, boundAs))]
        case 'other':
          return [message(messageId, refuseWriting(operation))]
        case 'abandon':
          return []
        case 'unbind':
          return 'close'
        default:
          return assertNever(operation)
      }
    },
  }
}

/** A name without a password would be an anonymous bind that looks like a success (RFC 4513, 5.1.2). */
function bindCode(operation: BindOperation, served: ServedDirectory): number {
  if (operation.version !== 3) return resultCode.protocolError
  if (operation.credentials.kind === 'sasl') return resultCode.authMethodNotSupported
  const { password } = operation.credentials
  if (operation.name === '' && password === '') return resultCode.success
  if (password === '') return resultCode.unwillingToPerform
  return served.isPassword(operation.name, password) ? resultCode.success : resultCode.invalidCredentials
}

function answerExtended(oid: string, boundAs: string | null): Buffer {
  if (oid !== whoAmIOid) return extendedResponse(resultCode.protocolError)
  return extendedResponse(resultCode.success, { value: boundAs === null ? '' : `dn:${boundAs}` })
}

const refuseWriting = (operation: Extract<LdapOperation, { kind: 'other' }>): Buffer =>
  result(responseTagOf(operation.tag), resultCode.unwillingToPerform, { message: 'This directory is read-only.' })
