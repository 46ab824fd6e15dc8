import { systemEncoding } from './detection/system-code-page.ts'
import { queryWindowsRegistry } from './detection/windows-registry.ts'
import { nodeFileAccess, type FileAccess } from './files/file-access.ts'
import { defaultFileTiming, type FileTiming } from './files/read-steadily.ts'

/** What of this machine is needed: handed in, so that tests can put something else in its place. */
export interface MdaemonSource {
  readonly access: FileAccess
  readonly timing: FileTiming
  readonly encodingOfThisMachine: () => Promise<string>
}

export const mdaemonSource: MdaemonSource = {
  access: nodeFileAccess,
  timing: defaultFileTiming,
  encodingOfThisMachine: () => systemEncoding(queryWindowsRegistry),
}
