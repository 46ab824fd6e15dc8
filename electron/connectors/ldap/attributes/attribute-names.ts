/** Names of one attribute: the one that servers usually answer with, then its others (reference: LDAP, 2.4 and 9). */
const synonyms: readonly (readonly [string, ...string[]])[] = [
  ['cn', 'commonname', '2.5.4.3'],
  ['sn', 'surname', '2.5.4.4'],
  ['serialnumber', '2.5.4.5'],
  ['c', 'countryname', '2.5.4.6'],
  ['l', 'localityname', '2.5.4.7'],
  ['st', 'stateorprovincename', '2.5.4.8'],
  ['street', 'streetaddress', '2.5.4.9'],
  ['o', 'organizationname', '2.5.4.10'],
  ['ou', 'organizationalunitname', '2.5.4.11'],
  ['title', '2.5.4.12'],
  ['description', '2.5.4.13'],
  ['telephonenumber', '2.5.4.20'],
  ['member', '2.5.4.31'],
  ['owner', '2.5.4.32'],
  ['givenname', 'gn', '2.5.4.42'],
  ['initials', '2.5.4.43'],
  ['uniquemember', '2.5.4.50'],
  ['uid', 'userid', '0.9.2342.19200300.100.1.1'],
  ['mail', 'rfc822mailbox', '0.9.2342.19200300.100.1.3'],
  ['dc', 'domaincomponent', '0.9.2342.19200300.100.1.25'],
  ['displayname', '2.16.840.1.113730.3.1.241'],
  ['emailaddress', 'email', 'pkcs9email', '1.2.840.113549.1.9.1'],
  ['memberuid', '1.3.6.1.1.1.1.12'],
  ['gecos', '1.3.6.1.1.1.1.2'],
]

const groupsByName: ReadonlyMap<string, readonly string[]> = new Map(
  synonyms.flatMap((group) => group.map((name) => [name, group] as const)),
)

/** All names under which a server may answer for this one, lower case, the asked one first. */
export function namesOfAttribute(name: string): readonly string[] {
  const asked = name.toLowerCase()
  const group = groupsByName.get(asked) ?? []
  return [asked, ...group.filter((other) => other !== asked)]
}

/** One name for all synonyms, lower case. */
export function canonicalAttributeName(name: string): string {
  const asked = name.toLowerCase()
  return groupsByName.get(asked)?.[0] ?? asked
}
