import type { Diagnosis } from '../../../shared/domain/diagnosis.ts'
import { ProblemError, toProblem } from '../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../shared/errors/problem.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import { because, named } from '../../../shared/text/reason.ts'
import type { HttpSession, HttpSessionOptions } from '../http/http-session.ts'
import { createDiagnosisRecord, type DiagnosisRecord } from '../network/diagnosis-record.ts'
import { askServer, placeOf, requireAdmission } from './ask-server.ts'
import type { IntegrationSettings } from './integration-settings.ts'
import { parseUserList } from './parse-user-list.ts'
import { listCommand } from './read-users.ts'

export interface DiagnosisRequest {
  /** Reads the settings; throws where a field is wrong. */
  readonly readSettings: () => IntegrationSettings
  readonly scheme: 'http' | 'https'
  readonly openSession: (
    settings: IntegrationSettings,
    hooks: Pick<HttpSessionOptions, 'onStep' | 'onCertificates'>,
  ) => HttpSession
  readonly signal: AbortSignal
  /** What a read has failed with before; null where nothing is known. */
  readonly failure: Problem | null
}

/** Goes through the stages of a read in order and stops at the first that fails. */
export async function diagnose(request: DiagnosisRequest): Promise<Diagnosis> {
  const record = createDiagnosisRecord(stagesOf(request.scheme))
  try {
    await probe(request, record)
    return record.finish(null)
  } catch (thrown) {
    const problem = toProblem(thrown, 'search')
    if (problem.code === 'cancelled' || problem.code === 'internal') throw thrown
    return record.finish(problem)
  }
}

const stagesOf = (scheme: DiagnosisRequest['scheme']): readonly Stage[] => [
  'settings',
  'name',
  'tcp',
  ...(scheme === 'https' ? ['tls' as const] : []),
  'protocol',
  'bind',
  'search',
]

async function probe(request: DiagnosisRequest, record: DiagnosisRecord): Promise<void> {
  const settings = await record.run(
    'settings',
    () => Promise.resolve().then(request.readSettings),
    () => null,
  )
  const session = request.openSession(settings, { onStep: record.onStep, onCertificates: record.onCertificates })
  try {
    await probeSession(session, { ...request, settings, record })
  } finally {
    session.close()
  }
}

interface Probe extends Pick<DiagnosisRequest, 'signal' | 'failure'> {
  readonly settings: IntegrationSettings
  readonly record: DiagnosisRecord
}

async function probeSession(session: HttpSession, { settings, record, signal, failure }: Probe): Promise<void> {
  // A password that was just refused is not sent again: the server is asked without one.
  const refused = failure?.stage === 'bind' ? failure : null
  const asking = refused === null ? settings : { ...settings, credentials: null }
  const answer = await record.run(
    'protocol',
    () => askServer(session, { settings: asking, form: listCommand, signal }),
    ({ status, mediaType }) => named(`HTTP ${status}${mediaType === '' ? '' : `, ${mediaType}`}`),
  )
  await record.run(
    'bind',
    async () => {
      if (refused !== null) throw new ProblemError(refused)
      requireAdmission(answer, settings)
      return Promise.resolve(settings.credentials?.userName ?? null)
    },
    (name) => (name === null ? because('anonymous') : named(name)),
  )
  await record.run(
    'search',
    () => parseUserList(answer, { place: placeOf(settings, 'search'), signal, onRecords: () => undefined }),
    ({ users, skipped }) => because('step-records', { count: users.length + skipped.length }),
  )
}
