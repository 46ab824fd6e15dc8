/**
 * One entry. Attribute names are lower case with their options (`member;range=0-1499`, `cn;lang-de`).
 * A value that is valid UTF-8 is a string; one that is not is a Buffer of its own, not a view of a network chunk.
 * Attributes that were asked for as binary identifiers (`entryUUID` is text; `objectGUID`, `nsUniqueId`, `GUID`)
 * are always Buffers where their name ends in `;binary` or stands in `binaryAttributes`.
 */
export interface LdapEntry {
  readonly distinguishedName: string
  readonly attributes: ReadonlyMap<string, readonly LdapValue[]>
}

export type LdapValue = string | Buffer

/** Attributes whose values are bytes whatever they look like. */
export const binaryAttributes: ReadonlySet<string> = new Set(['objectguid', 'objectsid', 'guid', 'tokengroups'])
