import { z } from 'zod'
import { directoryConfigurationSchema } from '../configuration/directory-configuration.ts'
import { directoryIdSchema } from '../configuration/common-schemas.ts'
import type { Diagnosis } from '../domain/diagnosis.ts'
import type { RunProgress, RunSummary } from '../domain/sync-run.ts'
import { secretsInput } from './directory-calls.ts'
import { pageInput, searchText } from './paging.ts'
import { changeRowSchema, diagnosisSchema, runProgressSchema, runSummarySchema } from './result-schemas.ts'

/** Recorded runs have a number; a test, which writes nothing, has a `t` before it and lives as long as the program. */
export const runIdSchema = z.string().regex(/^t?\d{1,15}$/u)
const runId = z.strictObject({ runId: runIdSchema })

/** The present state of a run: a page may join late, or be loaded anew. */
const runState = z.strictObject({
  run: runSummarySchema,
  /** null when the run has ended. */
  progress: runProgressSchema.nullable(),
  /** The staged probe that was made after a failure to connect or read; null otherwise. */
  diagnosis: diagnosisSchema.nullable(),
})
export type RunState = z.infer<typeof runState>

const changeKindFilter = z.enum(['create', 'update', 'rename', 'delete', 'skip'])

export const synchronizationCalls = {
  /** Answers at once; the run goes on in the main process, whatever becomes of the page. */
  'synchronization.test': {
    input: z.strictObject({ configuration: directoryConfigurationSchema, secrets: secretsInput }),
    output: runId,
  },
  /** Plans anew and applies. With a fingerprint: applies that plan only, held or not, else holds and shows the new one. */
  'synchronization.synchronize': {
    input: z.strictObject({
      directory: directoryIdSchema,
      expectedFingerprint: z
        .string()
        .regex(/^[0-9a-f]{64}$/u)
        .nullable(),
    }),
    output: runId,
  },
  'synchronization.cancel': { input: runId, output: z.strictObject({}) },
  'synchronization.state': { input: runId, output: runState },
  /** Runs that are going on now. */
  'synchronization.active': { input: z.strictObject({}), output: z.array(runState) },
  'synchronization.listRuns': {
    input: pageInput.extend({ directory: directoryIdSchema.nullable() }),
    output: z.strictObject({ total: z.number(), rows: z.array(runSummarySchema) }),
  },
  'synchronization.listChanges': {
    input: pageInput.extend({
      runId: runIdSchema,
      kinds: z.array(changeKindFilter).max(5),
      search: searchText,
    }),
    /** `total` counts the rows that the filter leaves. */
    output: z.strictObject({ total: z.number(), rows: z.array(changeRowSchema) }),
  },
} as const

/** Events: at most 10 a second for progress, the newest wins; exactly one `run-ended` for each run. */
export type RunEvent =
  | { readonly kind: 'run-progress'; readonly runId: string; readonly progress: RunProgress }
  | {
      readonly kind: 'run-ended'
      readonly runId: string
      readonly run: RunSummary
      readonly diagnosis: Diagnosis | null
    }
