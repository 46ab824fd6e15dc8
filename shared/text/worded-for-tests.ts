import { wordReason } from './fill-template.ts'
import { isReason, type Reason } from './reason.ts'

/** The same parameters; every reason among them as English words. */
export const worded = (parameters: Readonly<Record<string, string | number | Reason>>) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, isReason(value) ? wordReason(value) : value]),
  )
