import { attributeReader } from '../../ldap/attributes/attribute-values.ts'

/** What is read of an account (reference: LDAP, 3.4 to 3.6). */
export const accountAttributes = [
  'objectGUID',
  'sAMAccountName',
  'userPrincipalName',
  'displayName',
  'cn',
  'mail',
  'proxyAddresses',
  'userAccountControl',
  'msExchHideFromAddressLists',
  'msExchRecipientTypeDetails',
] as const

export const accountReaders = {
  accountName: attributeReader('sAMAccountName'),
  principalName: attributeReader('userPrincipalName'),
  displayName: attributeReader('displayName'),
  commonName: attributeReader('cn'),
  mail: attributeReader('mail'),
  proxyAddresses: attributeReader('proxyAddresses'),
  control: attributeReader('userAccountControl'),
  hidden: attributeReader('msExchHideFromAddressLists'),
  recipientType: attributeReader('msExchRecipientTypeDetails'),
} as const
