/** Where the reference is not certain: each way in which a server might behave, the likeliest one first. */
export interface KerioVariant {
  /** KERIO-A1 */
  readonly emailAddresses: 'local-parts' | 'whole'
  /** KERIO-A2: the code of a refused log-on. */
  readonly logOnFailureCode: number
  /** KERIO-A9 */
  readonly accountAdmin: 'own-domain' | 'every-domain'
  /** KERIO-A10 */
  readonly auditor: 'reads-all' | 'refused-domains'
  /** KERIO-A11 */
  readonly missingQueryCode: number
  readonly plainUsers: 'refused-at-log-on' | 'told-by-who-am-i'
  /** Seen as a text, too. */
  readonly totalItems: 'number' | 'text'
  /** The most items of one answer, whatever was asked for. */
  readonly mostItems: number
  /** The name of the session's cookie differs between versions (10.0: this one; 7.1: Session_admin80). */
  readonly cookieName: string
  /** KERIO-A6: what follows `; Path=/`. */
  readonly cookieAttributes: string
  /** A second cookie, as the browser's log-on of 10.0.9 sets it, which has to come back, too. */
  readonly secondCookie: 'none' | 'required'
  readonly body: 'whole' | 'chunked'
  readonly errorData: 'present' | 'absent'
}

export const usualVariant: KerioVariant = {
  emailAddresses: 'local-parts',
  logOnFailureCode: 1000,
  accountAdmin: 'own-domain',
  auditor: 'reads-all',
  missingQueryCode: -32602,
  plainUsers: 'refused-at-log-on',
  totalItems: 'number',
  mostItems: 50_000,
  cookieName: 'SESSION_CONNECT_WEBADMIN',
  cookieAttributes: '',
  secondCookie: 'none',
  body: 'whole',
  errorData: 'present',
}
