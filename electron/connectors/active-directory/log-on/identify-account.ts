import type { ActiveDirectoryFilters } from '../../../../shared/configuration/active-directory.ts'
import { attributeReader } from '../../ldap/attributes/attribute-values.ts'
import { equality } from '../../ldap/filter/build-filter.ts'
import type { OpenedController } from '../controller/open-controller.ts'
import { accountUserName } from '../reader/map-account.ts'
import { searchAccounts } from './find-account.ts'

export interface AccountIdentification {
  readonly filters: Pick<ActiveDirectoryFilters, 'userNameFormat'>
  readonly signal: AbortSignal
}

const readTokenGroups = attributeReader('tokenGroups')

/**
 * As a run names the user whose account this session is bound as; null where it is no person's account of this domain. The
 * controller says it itself: `tokenGroups` of the rootDSE holds the security context of the connection, the account's own
 * identifier first (MS-ADTS, 3.1.1.3.2).
 */
export async function identifyAccount(
  controller: OpenedController,
  { filters, signal }: AccountIdentification,
): Promise<string | null> {
  const rootDse = await controller.session.readEntry('', ['tokenGroups'], signal)
  const [identifier] = rootDse === null ? [] : readTokenGroups(rootDse)
  if (identifier === undefined) return null
  const [account] = await searchAccounts(controller, [equality('objectSid', identifier)], signal)
  if (account === undefined) return null
  const userName = accountUserName(account, { ...filters, dnsDomain: controller.facts.dnsDomain })
  return userName.kind === 'usable' ? userName.userName : null
}
