/** Where something went wrong, in the order in which a connection comes about (reference: LDAP, section 11); `files`: of a mail server. */
export const stages = [
  'settings',
  'name',
  'tcp',
  'tls',
  'protocol',
  'bind',
  'files',
  'base-dn',
  'search',
  'groups',
  'mapping',
  'plan',
  'apply',
  'database',
] as const

export type Stage = (typeof stages)[number]
