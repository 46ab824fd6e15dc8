import type { ReasonCode } from '../text/reason.ts'

/** The interface of an IceWarp server, as the stage `protocol` of a diagnosis tells it; the address goes with it as `url`. */
export const interfaceCodes = {
  command: 'step-xml-commands',
  object: 'step-xml-rpc',
} as const satisfies Readonly<Record<string, ReasonCode>>
