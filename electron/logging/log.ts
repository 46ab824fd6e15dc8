import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pino from 'pino'
import type { LogLevel } from '../../shared/domain/log-level.ts'
import { hideSecrets } from './hide-secrets.ts'
import { createRotatingFile } from './rotating-file.ts'

type LogFacts = Readonly<Record<string, unknown>>

export interface Log {
  debug(facts: LogFacts, message: string): void
  info(facts: LogFacts, message: string): void
  warn(facts: LogFacts, message: string): void
  error(facts: LogFacts, message: string): void
  /** Records something that nobody foresaw; answers a short id by which a person finds it in the log. */
  failure(thrown: unknown): string
  /** What is less grave is not written from now on. */
  setLevel(level: LogLevel): void
}

export interface LogOptions {
  /** The data folder: the log is `logs/dsconsole.log` in it. */
  readonly folder: string
  /** Without it: `info`. */
  readonly level?: LogLevel
}

/** At most this much on disk, in all: 5 files of 5 MB. */
const rotation = { largestBytes: 5_000_000, files: 5 } as const

/** Written synchronously: the last line before a crash is the one that matters. */
export function createLog({ folder, level = 'info' }: LogOptions): Log {
  const destination = createRotatingFile({ folder: join(folder, 'logs'), name: 'dsconsole', ...rotation })
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: hideSecrets },
    },
    destination,
  )
  return {
    debug: (facts, message) => logger.debug(facts, message),
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
    failure: (thrown) => {
      const failureId = randomBytes(4).toString('hex')
      logger.error({ failureId, err: asError(thrown) }, 'Something unexpected happened.')
      return failureId
    },
    setLevel: (next) => {
      logger.level = next
    },
  }
}

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(`Thrown, but no error: ${typeof thrown}`)
