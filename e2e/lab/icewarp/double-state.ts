import type { IceWarpFault } from './icewarp-fault.ts'
import type { IceWarpVariant } from './icewarp-variant.ts'
import type { LabAccount, LabCompany } from './lab-records.ts'

export interface DoubleState {
  company: LabCompany
  variant: IceWarpVariant
  fault: IceWarpFault
  /** Milliseconds that a refused log-on waits for its answer. */
  tarpit: number
  /** Who is logged on, by session id. */
  readonly sessions: Map<string, LabAccount>
}
