/** Where something went wrong, in the order in which a connection comes about (reference: LDAP, section 11). */
export const stages = [
  'settings',
  'name',
  'tcp',
  'tls',
  'protocol',
  'bind',
  'base-dn',
  'search',
  'groups',
  'mapping',
  'plan',
  'apply',
  'database',
] as const

export type Stage = (typeof stages)[number]
