import { setTimeout as wait } from 'node:timers/promises'
import { problemError, ProblemError } from '../../../../shared/errors/problem-error.ts'
import { codeReason, errorCode } from '../../network/error-code.ts'
import { reasonOf, secondsOf, untilAborted, withinLimit } from '../../network/deadline.ts'
import type { FileAccess, FileState } from './file-access.ts'

export interface FileReading {
  readonly access: FileAccess
  readonly signal: AbortSignal
  readonly timing: FileTiming
}

/** Milliseconds. */
export interface FileTiming {
  /** For one file, all attempts together: a share that is gone can hold a call for minutes. */
  readonly deadline: number
  /** Before each further attempt. */
  readonly pauses: readonly number[]
}

export const defaultFileTiming: FileTiming = { deadline: 60_000, pauses: [200, 500, 1_000] }

/** 250,000 accounts are 57 MiB; what is larger is no account list. */
const largestMegabytes = 128
const largestFile = largestMegabytes * 1024 * 1024

/** The whole file as it was at one moment; rejects where it is empty. */
export async function readSteadily(file: string, reading: FileReading): Promise<Buffer> {
  const content = await readSteadilyOrEmpty(file, reading)
  return content ?? rejectUnsteady(file, reading)
}

/**
 * null where it is empty. MDaemon rewrites its files at any time, so a file that changes while it is read, or is empty,
 * is read again; after the last attempt the read fails (reference: MDaemon, Reading a file safely).
 */
export function readSteadilyOrEmpty(file: string, reading: FileReading): Promise<Buffer | null> {
  const { access, signal, timing } = reading
  const onDeadline = () =>
    problemError('file-timed-out', 'files', { parameters: { file, seconds: secondsOf(timing.deadline) } })
  const limit = { stage: 'files', signal, milliseconds: timing.deadline, onDeadline } as const
  return withinLimit(limit, async (ending) => {
    let seen: Reading = 'unsteady'
    for (const pause of [0, ...timing.pauses]) {
      await pauseFor(pause, ending)
      seen = await readOnce(file, access, ending).catch(rethrowAs(file, ending))
      if (seen instanceof Buffer) return seen
    }
    return seen === 'empty' ? null : rejectUnsteady(file, reading)
  })
}

function rejectUnsteady(file: string, { timing }: FileReading): never {
  throw problemError('file-unsteady', 'files', { parameters: { file, attempts: timing.pauses.length + 1 } })
}

/** `unsteady`: the file was written meanwhile, or is locked by whoever writes it. */
type Reading = Buffer | 'empty' | 'unsteady'

async function readOnce(file: string, access: FileAccess, ending: AbortSignal): Promise<Reading> {
  const before = await untilAborted(ending, access.state(file))
  if (before.size > largestFile) {
    throw problemError('file-too-large', 'files', { parameters: { file, megabytes: largestMegabytes } })
  }
  if (before.size === 0) return 'empty'
  try {
    const content = await untilAborted(ending, access.read(file, ending))
    const after = await untilAborted(ending, access.state(file))
    return isSame(before, after) && content.length === after.size ? content : 'unsteady'
  } catch (error) {
    if (!ending.aborted && lockedCodes.has(errorCode(error))) return 'unsteady'
    throw error
  }
}

/** Windows' sharing violation. */
const lockedCodes: ReadonlySet<string> = new Set(['EBUSY'])

const isSame = (one: FileState, other: FileState): boolean =>
  one.size === other.size && one.modified === other.modified && one.inode === other.inode

async function pauseFor(milliseconds: number, ending: AbortSignal): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds, undefined, { signal: ending }).catch(() => undefined)
  if (ending.aborted) throw reasonOf(ending)
}

const rethrowAs =
  (file: string, ending: AbortSignal) =>
  (error: unknown): never => {
    if (error instanceof ProblemError) throw error
    if (ending.aborted) throw reasonOf(ending)
    throw problemError('file-unreadable', 'files', { parameters: { file, reason: codeReason(error) }, cause: error })
  }
