import type { DetectionStep, DetectionStepKind } from '../../../../shared/domain/detection.ts'
import type { DetectionEnvironment } from './detection-environment.ts'
import { findDefaultRealm } from './kerberos/kerberos-facts.ts'
import { namedFiles, readKrb5Conf } from './kerberos/read-krb5-conf.ts'
import { parseSearchDomains } from './machine/parse-resolv-conf.ts'
import { outcomeOf } from './outcome-of.ts'

/** Domains to ask for controllers, in order; the places behind the one that named them were not looked into. */
export interface NamedDomains {
  readonly domains: readonly string[]
  readonly steps: readonly DetectionStep[]
}

/**
 * The first place that names a domain decides. To go on to another place whenever one domain has no controllers would
 * let a fault of the name server pass one domain's users off as another's.
 */
export async function findDomain(environment: DetectionEnvironment): Promise<NamedDomains> {
  const steps: DetectionStep[] = []
  for (const place of environment.platform === 'win32' ? windowsPlaces : otherPlaces) {
    const step = await lookInto(place, environment)
    steps.push(step)
    if (step.outcome.kind === 'found') return { domains: step.outcome.values, steps }
  }
  return { domains: [], steps }
}

interface Place {
  readonly kind: DetectionStepKind
  readonly asked: (environment: DetectionEnvironment) => string
  readonly look: (environment: DetectionEnvironment) => Promise<readonly string[]>
}

async function lookInto({ kind, asked, look }: Place, environment: DetectionEnvironment): Promise<DetectionStep> {
  return { kind, asked: asked(environment), outcome: await outcomeOf(() => look(environment)) }
}

const windowsPlaces: readonly Place[] = [
  {
    kind: 'windows-domain',
    asked: () => 'Windows',
    look: async ({ readWindowsDomain }) => nonEmpty(await readWindowsDomain()),
  },
  {
    // A hint only: services do not have it, and it is the user's domain, not the machine's.
    kind: 'windows-environment',
    asked: () => 'USERDNSDOMAIN',
    look: ({ variables }) => Promise.resolve(nonEmpty(variables['USERDNSDOMAIN'])),
  },
]

const resolvConf = '/etc/resolv.conf'

const otherPlaces: readonly Place[] = [
  {
    kind: 'kerberos-realm',
    asked: ({ variables }) => namedFiles(variables['KRB5_CONFIG']).join(', '),
    look: async (environment) => nonEmpty(findDefaultRealm(await readKrb5Conf(environment))?.realm),
  },
  {
    kind: 'search-domain',
    asked: () => resolvConf,
    look: async ({ files }) => parseSearchDomains(await files.readText(resolvConf)),
  },
]

/** A DNS name; a realm and an environment variable come in upper case. */
const nonEmpty = (name: string | null | undefined): readonly string[] =>
  name === null || name === undefined || name.trim() === '' ? [] : [name.trim().replace(/\.$/u, '').toLowerCase()]
