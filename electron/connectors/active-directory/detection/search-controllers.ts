import { assertNever } from '../../../../shared/assert-never.ts'
import type { DetectionStep } from '../../../../shared/domain/detection.ts'
import { askForDomain } from './ask-for-domain.ts'
import type { Asking } from './dns/ask-for-services.ts'
import type { ControllerSearch } from './controller-search.ts'
import { findRealmControllers } from './kerberos/find-realm-controllers.ts'
import { parseServerSetting } from './parse-server-setting.ts'
import { searchOwnDomain } from './search-own-domain.ts'

/** A host is taken as it is; a name is asked for as a domain first; nothing typed means the domain of this machine. */
export async function searchControllers(server: string, asking: Asking): Promise<ControllerSearch> {
  const setting = parseServerSetting(server)
  switch (setting.kind) {
    case 'empty':
      return searchOwnDomain(asking)
    case 'name':
      return searchTypedName(setting.name, asking)
    case 'host': {
      const { host, port } = setting
      return { domain: null, controllers: [{ host, port, source: 'typed' }], trail: [typedStep(server)], problem: null }
    }
    default:
      return assertNever(setting)
  }
}

/** Where DNS knows no such domain, the name is that of a host; where krb5.conf knows it as a realm, its hosts follow. */
async function searchTypedName(name: string, asking: Asking): Promise<ControllerSearch> {
  const asked = await askForDomain(name, asking)
  if (asked.controllers.length > 0) {
    return { domain: name, controllers: asked.controllers, trail: [asked.step], problem: null }
  }
  const realm = await findRealmControllers(asking.environment, name)
  const isRealm = realm.controllers.length > 0
  return {
    domain: isRealm ? name : null,
    controllers: [{ host: name, port: null, source: 'typed' }, ...realm.controllers],
    trail: [asked.step, typedStep(name), ...(isRealm ? realm.steps : [])],
    problem: null,
  }
}

const typedStep = (server: string): DetectionStep => ({
  kind: 'server-setting',
  asked: server.trim(),
  outcome: { kind: 'found', values: [server.trim()] },
})
