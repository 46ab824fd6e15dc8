import type { MdaemonConnection } from '../../shared/configuration/mdaemon.ts'
import type { MdaemonEncodings, MdaemonPreview } from '../../shared/domain/mdaemon-preview.ts'

/** What the screen of the MDaemon integration wants to know while it is filled in. Nothing is changed. */
export interface MdaemonService {
  /** null where no MDaemon is found on this machine. */
  detectAppDirectory(): Promise<string | null>
  listEncodings(): Promise<MdaemonEncodings>
  previewNames(connection: MdaemonConnection, signal: AbortSignal): Promise<MdaemonPreview>
}
