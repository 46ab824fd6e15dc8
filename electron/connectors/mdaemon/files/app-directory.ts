import { join } from 'node:path'
import { problemError, type ProblemError } from '../../../../shared/errors/problem-error.ts'
import { codeReason, errorCode } from '../../network/error-code.ts'
import { secondsOf, untilAborted, withinLimit } from '../../network/deadline.ts'
import { readSteadily, readSteadilyOrEmpty, type FileReading } from './read-steadily.ts'

type AppFile = 'Userlist.dat' | 'Alias.dat' | 'Groups.dat'

/** The files of an App directory, under whatever case their names are written in. */
export interface AppDirectory {
  /** The path of a file; null where there is none. */
  find(name: AppFile): string | null
  /** A file that has to be there. */
  readRequired(name: AppFile): Promise<Buffer>
  /** null where there is no such file, or it is empty. */
  readOptional(name: AppFile): Promise<Buffer | null>
}

export async function openAppDirectory(folder: string, reading: FileReading): Promise<AppDirectory> {
  const { access, signal, timing } = reading
  const onDeadline = () =>
    problemError('file-timed-out', 'files', { parameters: { file: folder, seconds: secondsOf(timing.deadline) } })
  const limit = { stage: 'files', signal, milliseconds: timing.deadline, onDeadline } as const
  const names = await withinLimit(limit, (ending) =>
    untilAborted(
      ending,
      access.list(folder).catch((error: unknown) => {
        throw folderProblem(folder, error)
      }),
    ),
  )
  const find = (name: AppFile): string | null => {
    const found = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase())
    return found === undefined ? null : join(folder, found)
  }
  return {
    find,
    readRequired: async (name) => {
      const file = find(name)
      if (file === null) throw problemError('app-directory-wrong', 'files', { parameters: { folder, file: name } })
      return readSteadily(file, reading)
    },
    readOptional: async (name) => {
      const file = find(name)
      return file === null ? null : readSteadilyOrEmpty(file, reading)
    },
  }
}

const missingCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

function folderProblem(folder: string, error: unknown): ProblemError {
  const reason = codeReason(error)
  const code = missingCodes.has(errorCode(error)) ? 'app-directory-missing' : 'app-directory-unreadable'
  return problemError(code, 'files', { parameters: { folder, reason }, cause: error })
}
