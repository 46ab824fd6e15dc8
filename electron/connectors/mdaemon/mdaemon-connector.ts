import type { AuthenticationAnswer } from '../../../shared/domain/authentication.ts'
import type { DirectoryGroup } from '../../../shared/domain/directory-entries.ts'
import type { Cancellable, Credentials, DirectoryConnector } from '../connector.ts'
import { answerOf, rejectingWithProblems } from '../connector-edge.ts'
import { checkImapPassword } from '../imap/check-imap-password.ts'
import { readImapSettings } from '../imap/imap-settings.ts'
import { diagnose } from './diagnose.ts'
import { findAccount } from './find-account.ts'
import type { MdaemonConnectorOptions } from './mdaemon-options.ts'
import { readAccounts } from './read-accounts.ts'
import { readDirectory } from './read-directory.ts'
import { readGroups } from './read-groups.ts'

/** Accounts from the files of an App directory, which are only ever read; passwords by a log-on over IMAP. */
export function createMdaemonConnector(options: MdaemonConnectorOptions): DirectoryConnector {
  const { configuration, source } = options
  return rejectingWithProblems({
    readDirectory: (reading) => readDirectory(source, configuration, reading),
    authenticate: (credentials) => answerOf(credentials, () => authenticate(options, credentials)),
    diagnose: ({ signal }) => diagnose(options, signal),
    listGroups: (cancellable) => listGroups(options, cancellable),
    listDomains: () => Promise.resolve([]),
    browse: () => Promise.resolve({ nodes: [], truncated: false }),
    detectBaseDn: () => Promise.resolve(null),
  })
}

async function authenticate(
  { configuration, source, certificateAuthorities, deadlines }: MdaemonConnectorOptions,
  { userName, password, signal }: Credentials,
): Promise<AuthenticationAnswer> {
  const settings = readImapSettings(configuration.authentication, certificateAuthorities)
  const read = await readAccounts(source, configuration.connection, signal)
  const found = findAccount(read, configuration.filters, userName)
  if (found.kind === 'refused') return { outcome: 'refused', problem: found.problem }
  const logOn = { userName, login: found.account.address, password, signal }
  return checkImapPassword(settings, deadlines === undefined ? logOn : { ...logOn, deadlines })
}

async function listGroups(
  { configuration, source }: MdaemonConnectorOptions,
  { signal }: Cancellable,
): Promise<readonly DirectoryGroup[]> {
  const { groups } = await readGroups(await readAccounts(source, configuration.connection, signal))
  return groups
    .map(({ name, members }) => ({ name, description: null, distinguishedName: null, memberCount: members.size }))
    .sort((one, other) => one.name.localeCompare(other.name))
}
