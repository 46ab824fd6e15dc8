import type { MdaemonAccount } from '../../../electron/connectors/mdaemon/userlist/mdaemon-account.ts'

/** An account as it is read, by its address. */
export function accountOf(address: string): MdaemonAccount {
  const [mailbox = '', domain = ''] = address.split('@')
  return { address, mailbox, domain, fullName: null, access: 'Y', isHidden: false }
}
