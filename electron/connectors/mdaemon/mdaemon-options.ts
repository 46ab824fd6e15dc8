import type { MdaemonDirectory } from '../../../shared/configuration/directory-configuration.ts'
import type { ImapDeadlines } from '../imap/imap-deadlines.ts'
import type { MdaemonSource } from './mdaemon-source.ts'

export interface MdaemonConnectorOptions {
  readonly configuration: MdaemonDirectory
  readonly source: MdaemonSource
  /** Further trusted authorities for the IMAP server, PEM. */
  readonly certificateAuthorities?: readonly string[]
  readonly deadlines?: ImapDeadlines
}
