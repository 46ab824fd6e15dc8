import type { Diagnosis } from '../../../../shared/domain/diagnosis.ts'
import { ProblemError, toProblem } from '../../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import { because, named, type Reason } from '../../../../shared/text/reason.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import { createDiagnosisRecord, type DiagnosisRecord } from '../../network/diagnosis-record.ts'
import { probeGroups, probeUsers } from './probe-content.ts'
import type { ReadRequest } from './read-directory.ts'
import { resolveBaseDn } from './resolve-base-dn.ts'
import { readRootDse, type RootDse } from './root-dse.ts'
import type { SessionSource } from './with-session.ts'

export interface DiagnosisRequest {
  /** Reads the settings; throws where a field is wrong. */
  readonly readSettings: () => ReadRequest
  readonly encryption: 'none' | 'tls'
  readonly signal: AbortSignal
  /** What a read has failed with before; null where nothing is known. */
  readonly failure: Problem | null
}

/** Goes through the stages of a read in order and stops at the first that fails (reference: LDAP, 11). */
export async function diagnose(source: SessionSource, request: DiagnosisRequest): Promise<Diagnosis> {
  const record = createDiagnosisRecord(stagesOf(request.encryption))
  try {
    await probe(source, request, record)
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
  'base-dn',
  'search',
  'groups',
]

async function probe(source: SessionSource, request: DiagnosisRequest, record: DiagnosisRecord): Promise<void> {
  const { signal } = request
  const settings = await record.run(
    'settings',
    () => Promise.resolve().then(request.readSettings),
    () => null,
  )
  const { onStep, onCertificates } = record
  const { endpoint } = settings.connection
  const session = await source.openSession({ endpoint, deadlines: source.deadlines, signal, onStep, onCertificates })
  try {
    await probeSession({ session, settings, signal, record, failure: request.failure })
  } finally {
    session.close()
  }
}

interface Probe extends Pick<DiagnosisRequest, 'signal' | 'failure'> {
  readonly session: LdapSession
  readonly settings: ReadRequest
  readonly record: DiagnosisRecord
}

async function probeSession({ session, settings, signal, record, failure }: Probe): Promise<void> {
  const { connection, users, restriction } = settings
  await record.run('protocol', () => greet(session, signal), describeServer)
  await record.run(
    'bind',
    () => (failure?.stage === 'bind' ? Promise.reject(new ProblemError(failure)) : bind(session, connection, signal)),
    (name) => name,
  )
  const baseDn = await record.run('base-dn', () => resolveBaseDn(session, connection, signal), named)
  const reading = { session, baseDn, signal, onProgress: () => undefined }
  await record.run(
    'search',
    () => probeUsers(reading, users),
    (found) => found,
  )
  await record.run(
    'groups',
    () => probeGroups(reading, restriction),
    (found) => found,
  )
}

/** Answers by which a server proves that it speaks LDAP, although it wants a log-on first. */
const politeRefusals: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'insufficient-rights',
  'search-refused',
  'stronger-authentication-required',
])

async function greet(session: LdapSession, signal: AbortSignal): Promise<RootDse | null> {
  try {
    return await readRootDse(session, signal)
  } catch (thrown) {
    if (thrown instanceof ProblemError && politeRefusals.has(thrown.problem.code)) return null
    throw thrown
  }
}

const describeServer = (rootDse: RootDse | null): Reason | null =>
  rootDse === null ? null : named([rootDse.vendor ?? 'LDAP', ...rootDse.namingContexts].join('; '))

async function bind(session: LdapSession, { credentials }: ConnectionSettings, signal: AbortSignal): Promise<Reason> {
  if (credentials === null) return because('anonymous')
  await session.bind(credentials.name, credentials.password, signal)
  return named(credentials.name)
}
