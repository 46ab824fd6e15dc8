import type { ActiveDirectoryFilters } from '../../../shared/configuration/active-directory.ts'
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import { ProblemError, toProblem } from '../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import { named } from '../../../shared/text/reason.ts'
import { createDiagnosisRecord, type DiagnosisRecord } from '../network/diagnosis-record.ts'
import type { ControllerSettings, ControllerSource } from './controller/controller-settings.ts'
import { openController, type OpenedController } from './controller/open-controller.ts'
import { openReading } from './reader/open-reading.ts'
import { probeAccounts, probeChosenGroups } from './reader/probe-accounts.ts'

export interface ActiveDirectoryDiagnosis {
  /** Reads the settings; throws where a field is wrong. */
  readonly settings: () => ControllerSettings
  readonly filters: ActiveDirectoryFilters
  readonly signal: AbortSignal
  /** What a read has failed with before; null where nothing is known. */
  readonly failure: Problem | null
}

/** Goes through the stages of a read in order and stops at the first that fails (reference: LDAP, 11). */
export async function diagnoseActiveDirectory(
  source: ControllerSource,
  request: ActiveDirectoryDiagnosis,
): Promise<Diagnosis> {
  const settings = validSettings(request)
  const record = createDiagnosisRecord(stagesOf(settings?.protocol ?? 'ldap'))
  try {
    await probe(source, request, record)
    return record.finish(null)
  } catch (thrown) {
    const problem = toProblem(thrown, 'search')
    if (problem.code === 'cancelled' || problem.code === 'internal') throw thrown
    return record.finish(problem)
  }
}

function validSettings({ settings }: ActiveDirectoryDiagnosis): ControllerSettings | null {
  try {
    return settings()
  } catch {
    return null
  }
}

const stagesOf = (protocol: ControllerSettings['protocol']): readonly Stage[] => [
  'settings',
  'name',
  'tcp',
  ...(protocol === 'ldaps' ? ['tls' as const] : []),
  'protocol',
  'bind',
  'base-dn',
  'search',
  'groups',
]

async function probe(
  source: ControllerSource,
  request: ActiveDirectoryDiagnosis,
  record: DiagnosisRecord,
): Promise<void> {
  const { signal, failure } = request
  const settings = await record.run(
    'settings',
    () => Promise.resolve().then(request.settings),
    () => null,
  )
  const controller = await openController(source, {
    settings,
    signal,
    onStep: record.onStep,
    onCertificates: record.onCertificates,
    // A password that was refused is not sent once more.
    onGreeted: () => (failure?.stage === 'bind' ? Promise.reject(new ProblemError(failure)) : Promise.resolve()),
  })
  try {
    await probeContent({ controller, settings, request, record })
  } finally {
    controller.session.close()
  }
}

interface ContentProbe {
  readonly controller: OpenedController
  readonly settings: ControllerSettings
  readonly request: ActiveDirectoryDiagnosis
  readonly record: DiagnosisRecord
}

async function probeContent({ controller, settings, request, record }: ContentProbe): Promise<void> {
  const { signal, filters } = request
  const reading = await record.run(
    'base-dn',
    () => openReading(controller, settings, { signal }),
    ({ baseDn }) => named(baseDn),
  )
  await record.run(
    'search',
    () => probeAccounts(reading, filters),
    (found) => found,
  )
  await record.run(
    'groups',
    () => probeChosenGroups(reading, filters),
    (found) => found,
  )
}
