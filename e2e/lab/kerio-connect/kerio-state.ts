import type { KerioAccount } from './kerio-account.ts'
import type { KerioFault } from './kerio-fault.ts'
import type { KerioData } from './kerio-records.ts'
import type { KerioVariant } from './kerio-variant.ts'

/** What a server is at the moment; tests change it between calls. */
export interface KerioState {
  data: KerioData
  variant: KerioVariant
  fault: KerioFault
  readonly accounts: readonly KerioAccount[]
  /** The clock of sessions and lockouts. */
  readonly now: () => number
}
