import { access } from 'node:fs/promises'
import { win32 } from 'node:path'
import type { MdaemonConnection } from '../../../shared/configuration/mdaemon.ts'
import type { MdaemonEncodings, MdaemonPreview } from '../../../shared/domain/mdaemon-preview.ts'
import { detectAppDirectory } from './detection/detect-app-directory.ts'
import { queryWindowsRegistry } from './detection/windows-registry.ts'
import { listEncodings } from './files/list-encodings.ts'
import { mdaemonSource } from './mdaemon-source.ts'
import { previewNames } from './preview-names.ts'

/** What the screen asks for, on this machine. */
export const mdaemonScreen = {
  detectAppDirectory: (): Promise<string | null> =>
    process.platform === 'win32'
      ? detectAppDirectory({ queryRegistry: queryWindowsRegistry, holdsAccounts })
      : Promise.resolve(null),
  listEncodings: async (): Promise<MdaemonEncodings> => ({
    ofThisMachine: await mdaemonSource.encodingOfThisMachine(),
    encodings: listEncodings(),
  }),
  previewNames: (connection: MdaemonConnection, signal: AbortSignal): Promise<MdaemonPreview> =>
    previewNames(mdaemonSource, connection, signal),
}

/** Windows does not look at the case of names. */
const holdsAccounts = (folder: string): Promise<boolean> =>
  access(win32.join(folder, 'Userlist.dat')).then(
    () => true,
    () => false,
  )
