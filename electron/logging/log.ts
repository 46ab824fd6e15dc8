import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pino from 'pino'
import { hideSecrets } from './hide-secrets.ts'
import { createRotatingFile } from './rotating-file.ts'

type LogFacts = Readonly<Record<string, unknown>>

export interface Log {
  info(facts: LogFacts, message: string): void
  warn(facts: LogFacts, message: string): void
  error(facts: LogFacts, message: string): void
  /** Records something that nobody foresaw; answers a short id by which a person finds it in the log. */
  failure(thrown: unknown): string
}

export interface LogOptions {
  /** The data folder: the log is `logs/dsconsole.log` in it. */
  readonly folder: string
}

/** At most this much on disk, in all: 5 files of 5 MB. */
const rotation = { largestBytes: 5_000_000, files: 5 } as const

/** Written synchronously: the last line before a crash is the one that matters. */
export function createLog({ folder }: LogOptions): Log {
  const destination = createRotatingFile({ folder: join(folder, 'logs'), name: 'dsconsole', ...rotation })
  const logger = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: hideSecrets },
    },
    destination,
  )
  return {
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
    failure: (thrown) => {
      const failureId = randomBytes(4).toString('hex')
      logger.error({ failureId, err: asError(thrown) }, 'Something unexpected happened.')
      return failureId
    },
  }
}

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(`Thrown, but no error: ${typeof thrown}`)
