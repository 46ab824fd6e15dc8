import { z } from 'zod'
import { mdaemonConnectionSchema } from '../configuration/mdaemon.ts'
import type { MdaemonPreview } from '../domain/mdaemon-preview.ts'
import { madeHere } from './result-schemas.ts'

/** What the screen of the MDaemon integration asks for besides the calls of every directory. */
export const mdaemonCalls = {
  /** The App directory of an MDaemon on this machine; null where there is none. */
  'mdaemon.detectAppDirectory': {
    input: z.strictObject({}),
    output: z.strictObject({ appDirectory: z.string().nullable() }),
  },
  'mdaemon.listEncodings': {
    input: z.strictObject({}),
    output: z.strictObject({ ofThisMachine: z.string(), encodings: z.array(z.string()) }),
  },
  'mdaemon.previewNames': { input: mdaemonConnectionSchema, output: madeHere<MdaemonPreview>() },
} as const
