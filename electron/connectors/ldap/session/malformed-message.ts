/** What came over the wire is not LDAP. Internal: the connection turns it into the problem `protocol-error`. */
export class MalformedMessage extends Error {
  /** The very first byte was none of LDAP's: another protocol. */
  readonly isForeign: boolean

  constructor(reason: string, kind: 'broken' | 'foreign' = 'broken') {
    super(reason)
    this.name = 'MalformedMessage'
    this.isForeign = kind === 'foreign'
  }
}
