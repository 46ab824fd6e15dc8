import {
  BindRequest,
  Control,
  ExtendedRequest,
  Filter,
  PagedResultsControl,
  SearchFilter,
  SearchRequest,
  UnbindRequest,
  type BerWriter,
} from 'ldapts'

/** Requests are written by ldapts' message classes alone; its client, filters and parsers are not used. */
const startTlsOid = '1.3.6.1.4.1.1466.20037'
/** LDAP_SERVER_DOMAIN_SCOPE_OID. */
export const domainScopeOid = '1.2.840.113556.1.4.1339'

/** A simple bind, whatever the name looks like: no SASL mechanism can be meant by it. */
export const encodeBind = (messageId: number, name: string, password: string): Buffer =>
  new BindRequest({ messageId, dn: name, password }).write()

export const encodeStartTls = (messageId: number): Buffer =>
  new ExtendedRequest({ messageId, oid: startTlsOid }).write()

export const encodeUnbind = (messageId: number): Buffer => new UnbindRequest({ messageId }).write()

export interface SearchRequestFacts {
  readonly baseDn: string
  readonly scope: 'base' | 'one' | 'sub'
  /** One whole BER element, as `encode-filter.ts` writes it. */
  readonly filter: Buffer
  readonly attributes: readonly string[]
  /** 0: none. Never set for a search that has to be complete. */
  readonly sizeLimit: number
  /** The paged results control; null sends none. */
  readonly page: { readonly size: number; readonly cookie: Buffer } | null
  readonly references: 'counted' | 'suppressed'
}

/** No time limit (ldapts would set 10 s), aliases not followed, the control critical (reference: LDAP, 2.1 and 2.2). */
export const encodeSearch = (messageId: number, facts: SearchRequestFacts): Buffer =>
  new SearchRequest({
    messageId,
    baseDN: facts.baseDn,
    scope: facts.scope,
    derefAliases: 'never',
    sizeLimit: facts.sizeLimit,
    timeLimit: 0,
    filter: new EncodedFilter(facts.filter),
    attributes: [...facts.attributes],
    controls: controlsOf(facts),
  }).write()

function controlsOf({ page, references }: SearchRequestFacts): Control[] {
  return [
    ...(page === null ? [] : [new PagedResultsControl({ value: { ...page }, critical: true })]),
    // Not critical: a server that does not know it sends references, which are counted.
    ...(references === 'suppressed' ? [new Control(domainScopeOid)] : []),
  ]
}

/** Lets our own filter bytes through as they are. */
class EncodedFilter extends Filter {
  readonly type = SearchFilter.present
  readonly #element: Buffer

  constructor(element: Buffer) {
    super()
    this.#element = element
  }

  override write(writer: BerWriter): void {
    for (const octet of this.#element) writer.writeByte(octet)
  }

  override toString(): string {
    return ''
  }
}
