import { primitiveContext, responseTag } from '../../../electron/connectors/sample/ldap-server/ber-tags.ts'
import { enumerated, octetString, tlv } from '../../../electron/connectors/sample/ldap-server/ber-writer.ts'
import { message } from '../../../electron/connectors/sample/ldap-server/encode-response.ts'

export interface SaslAnswer {
  readonly messageId: number
  readonly code: number
  /** `serverSaslCreds`; null sends none. */
  readonly token: Buffer | null
  readonly text?: string
}

/** A BindResponse with what only SASL has (RFC 4511, 4.2.2). */
export function saslAnswer({ messageId, code, token, text = '' }: SaslAnswer): Buffer {
  const credentials = token === null ? [] : [octetString(token, primitiveContext(7))]
  return message(
    messageId,
    tlv(responseTag.bind, [enumerated(code), octetString(''), octetString(text), ...credentials]),
  )
}
