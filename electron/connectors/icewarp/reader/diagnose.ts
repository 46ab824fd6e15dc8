import type { Diagnosis } from '../../../../shared/domain/diagnosis.ts'
import { ProblemError, toProblem } from '../../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import { createDiagnosisRecord, type DiagnosisRecord } from '../../network/diagnosis-record.ts'
import type { FoundInterface } from '../find-interface.ts'
import type { IceWarpDeadlines } from '../icewarp-deadlines.ts'
import type { IceWarpServer } from '../icewarp-server.ts'
import type { IceWarpSettings } from '../icewarp-settings.ts'
import { withInterface, withLogOn, type Opening } from '../open-server.ts'
import { createAccountBook } from './account-book.ts'
import { chooseDomains, domainsWithAccounts } from './choose-domains.ts'
import { chooseGroups } from './choose-groups.ts'
import { requireDomains } from './read-directory.ts'
import { interfaceCodes } from '../../../../shared/domain/icewarp-interface.ts'
import { because, named, type Reason } from '../../../../shared/text/reason.ts'

export interface DiagnosisRequest {
  /** Reads the settings; throws where a field is wrong. */
  readonly readSettings: () => IceWarpSettings
  readonly encryption: 'none' | 'tls'
  readonly deadlines: IceWarpDeadlines
  readonly signal: AbortSignal
  /** What a read has failed with before; null where nothing is known. */
  readonly failure: Problem | null
}

/** Goes through the stages of a read in order and stops at the first that fails. */
export async function diagnose(request: DiagnosisRequest): Promise<Diagnosis> {
  const record = createDiagnosisRecord(stagesOf(request.encryption))
  try {
    await probe(request, record)
    return record.finish(null)
  } catch (thrown) {
    const problem = toProblem(thrown, 'search')
    if (problem.code === 'cancelled' || problem.code === 'internal') throw thrown
    return record.finish(problem)
  }
}

const stagesOf = (encryption: DiagnosisRequest['encryption']): readonly Stage[] => [
  'settings',
  'name',
  'tcp',
  ...(encryption === 'tls' ? ['tls' as const] : []),
  'protocol',
  'bind',
  'search',
  'groups',
]

async function probe({ readSettings, deadlines, signal, failure }: DiagnosisRequest, record: DiagnosisRecord) {
  const settings = await record.run(
    'settings',
    () => Promise.resolve().then(readSettings),
    () => null,
  )
  const { onStep, onCertificates } = record
  const opening: Opening = { settings, deadlines, signal, onStep, onCertificates }
  await withInterface(opening, async (found) => {
    await record.run('protocol', () => Promise.resolve(found), describeInterface)
    // A password that was refused a moment ago is not sent once more: it would count, and be answered late.
    if (failure?.stage === 'bind') throw new ProblemError(failure)
    await withLogOn(opening, found, (server) => probeServer(server, settings, record))
  })
}

const describeInterface = ({ kind, url }: Pick<FoundInterface, 'kind' | 'url'>): Reason =>
  because(interfaceCodes[kind], { url })

async function probeServer(server: IceWarpServer, settings: IceWarpSettings, record: DiagnosisRecord): Promise<void> {
  const { selection, administrator } = settings
  const { version } = server.inUse
  await record.run(
    'bind',
    () => Promise.resolve(administrator.name),
    (name) => named(version === null ? name : `${name}, IceWarp ${version}`),
  )
  const domains = await record.run(
    'search',
    () => requireDomains(server, settings),
    (found) => because('step-domains', { count: domainsWithAccounts(found).length }),
  )
  const all = domainsWithAccounts(domains)
  const book = createAccountBook(server, domains, () => undefined)
  await record.run(
    'groups',
    () => {
      chooseDomains(all, selection.domains)
      return chooseGroups(book, { domains: all, chosen: selection.groups })
    },
    (groups) => because('step-chosen', { domains: selection.domains.length, groups: groups.length }),
  )
}
