import type { Notice } from '../../../shared/ipc/application-calls.ts'
import {
  skipReasonTexts,
  warningTexts,
  type SkipReason,
  type WarningCode,
} from '../../../shared/domain/notice-texts.ts'

export interface NoticeTexts {
  readonly skipReasons: Readonly<Record<SkipReason, string>>
  readonly warnings: Readonly<Record<WarningCode, string>>
  /** What needs attention, on the overview. `{directory}` and `{detail}` are filled. */
  readonly attention: Readonly<Record<Notice['code'], string>>
}

export const notices: NoticeTexts = {
  skipReasons: skipReasonTexts,
  warnings: warningTexts,
  attention: {
    'settings-damaged': 'The settings file was damaged. Defaults are used; the old file was kept aside as {detail}.',
    'secrets-less-protected':
      'Passwords were stored in the data folder, because the system had no protected place for them: whoever can read {detail} may have them. Set them anew where the system has one.',
    'all-certificates-accepted':
      'The directory {directory} accepts all certificates: anyone between this machine and the server can read the password and the data.',
    'connection-not-encrypted':
      'The connection to the directory {directory} is not encrypted: the password and the data can be read on the network.',
    'plan-held': 'A plan for the directory {directory} is held and waits for your confirmation. Nothing was written.',
    'last-run-failed': 'The last run for the directory {directory} failed.',
    'run-interrupted': 'A run for the directory {directory} was interrupted. The database is as it was before it.',
    'password-missing': 'No password is stored for the directory {directory}.',
    'no-directory': 'No directory is connected yet.',
  },
}
