import { z } from 'zod'
import { names } from './common-schemas.ts'

/** The state of the sample company that the embedded directory shows. */
export const sampleStateSchema = z.enum(['initial', 'changed'])
export type SampleState = z.infer<typeof sampleStateSchema>

export const sampleConnectionSchema = z.strictObject({ state: sampleStateSchema.default('initial') })
export const sampleFiltersSchema = z.strictObject({ groups: names.default([]) })
