import type { LoginPrivilege } from '../../../shared/domain/privileges.ts'

/** What shows the program to somebody. */
export type Host = 'electron' | 'browser' | 'command line'

/** Where something was done from, as it stands in the records of runs and in the audit log. */
export const origins: Readonly<Record<Host, string>> = {
  electron: 'window',
  browser: 'browser',
  'command line': 'command line',
}

/** The login privilege that a host asks for (reference: product, 3.3). */
export const loginWays: Readonly<Record<Host, LoginPrivilege>> = {
  electron: 'windows',
  browser: 'web',
  'command line': 'windowsCmd',
}
