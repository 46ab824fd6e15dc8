import type { MdaemonConnection } from '../../../shared/configuration/mdaemon.ts'
import type { MdaemonPreview } from '../../../shared/domain/mdaemon-preview.ts'
import type { MdaemonSource } from './mdaemon-source.ts'
import { readAccounts } from './read-accounts.ts'
import { doubtfulNames } from './read-warnings.ts'
import { isSystemAccount } from './userlist/mdaemon-account.ts'

const mostNames = 8

/** Names that read differently in another encoding first, since ASCII shows nothing. */
export async function previewNames(
  source: MdaemonSource,
  connection: MdaemonConnection,
  signal: AbortSignal,
): Promise<MdaemonPreview> {
  const read = await readAccounts(source, connection, signal)
  const accounts = read.accounts.filter((account) => !isSystemAccount(account))
  const names = accounts.map(({ fullName, address }) => fullName ?? address)
  const telling = names.filter((name) => !/^[\x20-\x7e]*$/u.test(name))
  const plain = names.filter((name) => /^[\x20-\x7e]*$/u.test(name))
  return {
    encoding: read.encoding.name,
    accounts: accounts.length,
    names: [...telling, ...plain].slice(0, mostNames),
    doubtful: doubtfulNames(accounts).length,
  }
}
