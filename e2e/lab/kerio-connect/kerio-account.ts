import type { KerioRole } from './kerio-records.ts'

/** Who may administer. The built-in administrator is in no domain: its ids are empty (reference: kerio-connect). */
export interface KerioAccount {
  readonly id: string
  readonly domainId: string
  readonly loginName: string
  readonly fullName: string
  readonly password: string
  readonly role: KerioRole
  /** Not good for the administration: `Session.login` refuses it (vendor article 130018). */
  readonly applicationPassword?: string
}
