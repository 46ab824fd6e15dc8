import { z } from 'zod'

/** By which a configuration file with passwords is known (docs/configuration-with-secrets.md). */
export const sealedFormat = 'dsconsole-sealed-configuration'

export const isSealed = (value: unknown): boolean =>
  z.looseObject({ format: z.literal(sealedFormat) }).safeParse(value).success
