import { readdir, readFile, stat } from 'node:fs/promises'

/** What tells whether a file was written in between: any write changes one of these. */
export interface FileState {
  readonly size: number
  readonly modified: bigint
  /** Changes where another file took its place. */
  readonly inode: bigint
}

/** The little of a file system that is used here; only ever read. */
export interface FileAccess {
  list(folder: string): Promise<readonly string[]>
  state(file: string): Promise<FileState>
  read(file: string, signal: AbortSignal): Promise<Buffer>
}

export const nodeFileAccess: FileAccess = {
  list: (folder) => readdir(folder),
  state: async (file) => {
    const { size, mtimeNs, ino } = await stat(file, { bigint: true })
    return { size: Number(size), modified: mtimeNs, inode: ino }
  },
  read: (file, signal) => readFile(file, { signal }),
}
