import { domainDn } from './samba-domain.ts'

/** What Exchange adds to the schema, as far as the program reads it. */
const attributes = [
  { name: 'msExchHideFromAddressLists', oid: '1.2.840.113556.1.2.73', syntax: '2.5.5.8', omSyntax: 1 },
  {
    name: 'msExchRecipientTypeDetails',
    oid: '1.2.840.113556.1.4.7000.102.50806',
    syntax: '2.5.5.16',
    omSyntax: 65,
  },
] as const

const schemaDn = `CN=Schema,CN=Configuration,${domainDn}`

export const exchangeAttributes = (): string =>
  attributes
    .map(({ name, oid, syntax, omSyntax }) =>
      [
        `dn: CN=${name},${schemaDn}`,
        'objectClass: attributeSchema',
        `attributeID: ${oid}`,
        `cn: ${name}`,
        `lDAPDisplayName: ${name}`,
        `attributeSyntax: ${syntax}`,
        `oMSyntax: ${omSyntax}`,
        'isSingleValued: TRUE',
        '',
      ].join('\n'),
    )
    .join('\n')

export const exchangeUserClass = (): string =>
  [
    `dn: CN=User,${schemaDn}`,
    'changetype: modify',
    'add: mayContain',
    ...attributes.map(({ name }) => `mayContain: ${name}`),
    '-',
    '',
  ].join('\n')
