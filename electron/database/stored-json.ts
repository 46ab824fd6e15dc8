import { z } from 'zod'
import { warningTexts, type WarningCode } from '../../shared/domain/notice-texts.ts'
import { problemTexts, type ProblemCode } from '../../shared/errors/problem-texts.ts'
import { stages } from '../../shared/errors/stage.ts'
import type { TextParameters } from '../../shared/text/fill-template.ts'
import { isReason, named, type Reason, type ReasonCode, type ReasonValues } from '../../shared/text/reason.ts'

/** The JSON that stands in columns of runs and changes, as this program wrote it. */
const valuesSchema: z.ZodType<ReasonValues> = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.lazy(() => reasonSchema)]),
)

/** A code of a later version is kept: the screens show it as it is. */
const reasonSchema: z.ZodType<Reason> = z.union([
  z.object({ said: z.string() }),
  z.object({ named: z.string() }),
  z.object({ problem: z.string(), values: valuesSchema, message: z.string() }),
  z.object({ reason: z.custom<ReasonCode>((code) => typeof code === 'string'), values: valuesSchema }),
])

export const parametersSchema: z.ZodType<TextParameters> = valuesSchema.transform(({ reason, result, ...others }) => ({
  ...others,
  ...(reason === undefined ? {} : { reason: asReason(reason) }),
  ...(result === undefined ? {} : { result: asReason(result) }),
}))

/** Earlier versions wrote down English words, which are shown as they are. */
const asReason = (value: string | number | Reason): Reason => (isReason(value) ? value : named(String(value)))

export const countsSchema = z.object({
  read: z.number(),
  create: z.number(),
  update: z.number(),
  rename: z.number(),
  delete: z.number(),
  skip: z.number(),
  unchanged: z.number(),
})

export const holdsSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('no-users-read') }),
    z.object({
      kind: z.literal('deletion-limit'),
      deletions: z.number(),
      limit: z.number(),
      usersOfDirectory: z.number(),
    }),
    z.object({ kind: z.literal('unidentified-records'), records: z.number(), deletions: z.number() }),
    z.object({
      kind: z.literal('unseen-places'),
      deletions: z.number(),
      places: z.number(),
      example: z.string(),
    }),
    z.object({ kind: z.literal('plan-changed'), expectedFingerprint: z.string() }),
  ]),
)

const codeOf = <Code extends string>(texts: Readonly<Record<Code, unknown>>): z.ZodType<Code> =>
  z.custom<Code>((value) => typeof value === 'string' && Object.hasOwn(texts, value))

export const warningsSchema = z.array(
  z.object({ code: codeOf<WarningCode>(warningTexts), parameters: parametersSchema }),
)

export const problemSchema = z.object({
  code: codeOf<ProblemCode>(problemTexts),
  stage: z.enum(stages),
  message: z.string(),
  hint: z.string(),
  retryable: z.boolean(),
  parameters: parametersSchema,
})

export const fieldsSchema = z.array(
  z.object({
    field: z.enum(['fullName', 'distinguishedName', 'emailAddresses', 'externalId', 'directory']),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
)

export const textsSchema = z.array(z.string())
