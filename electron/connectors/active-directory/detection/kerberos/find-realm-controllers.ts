import type { Controller, DetectionStep } from '../../../../../shared/domain/detection.ts'
import type { DetectionEnvironment } from '../detection-environment.ts'
import { outcomeOf } from '../outcome-of.ts'
import { findRealmHosts } from './kerberos-facts.ts'
import { namedFiles, readKrb5Conf } from './read-krb5-conf.ts'

interface RealmControllers {
  readonly controllers: readonly Controller[]
  /** None where there is no krb5.conf to look into. */
  readonly steps: readonly DetectionStep[]
}

/** A last resort where DNS names nobody: on an Active Directory, each controller is a key distribution centre too. */
export async function findRealmControllers(
  environment: DetectionEnvironment,
  domain: string,
): Promise<RealmControllers> {
  if (environment.platform === 'win32') return { controllers: [], steps: [] }
  const asked = namedFiles(environment.variables['KRB5_CONFIG']).join(', ')
  const outcome = await outcomeOf(async () => findRealmHosts(await readKrb5Conf(environment), domain))
  const hosts = outcome.kind === 'found' ? outcome.values : []
  return {
    controllers: hosts.map((host) => ({ host, port: null, source: 'krb5-kdc' })),
    steps: [{ kind: 'kerberos-controllers', asked, outcome }],
  }
}
