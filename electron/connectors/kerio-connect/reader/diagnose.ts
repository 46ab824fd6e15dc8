import type { Diagnosis } from '../../../../shared/domain/diagnosis.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { ProblemError, toProblem } from '../../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import { named } from '../../../../shared/text/reason.ts'
import { createDiagnosisRecord, type DiagnosisRecord } from '../../network/diagnosis-record.ts'
import type { KerioSettings } from '../kerio-connect-settings.ts'
import type { KerioConnection, KerioSession } from '../session/kerio-session.ts'
import { connectKerio } from '../session/open-kerio-session.ts'
import { probeChoice, probeDomains } from './probe-content.ts'
import { requireAccount } from './read-account.ts'

export interface DiagnosisRequest {
  /** Reads the settings; throws where a field is wrong. */
  readonly readSettings: () => KerioSettings
  readonly signal: AbortSignal
  /** What a read has failed with before; null where nothing is known. */
  readonly failure: Problem | null
}

const stages: readonly Stage[] = ['settings', 'name', 'tcp', 'tls', 'protocol', 'bind', 'search', 'groups']

/** Goes through the stages of a read in order and stops at the first that fails. */
export async function diagnose(request: DiagnosisRequest): Promise<Diagnosis> {
  const record = createDiagnosisRecord(stages)
  try {
    await probe(request, record)
    return record.finish(null)
  } catch (thrown) {
    const problem = toProblem(thrown, 'search')
    if (problem.code === 'cancelled' || problem.code === 'internal') throw thrown
    return record.finish(problem)
  }
}

async function probe({ readSettings, signal, failure }: DiagnosisRequest, record: DiagnosisRecord): Promise<void> {
  const settings = await record.run(
    'settings',
    () => Promise.resolve().then(readSettings),
    () => null,
  )
  const { endpoint, credentials, deadlines } = settings
  const { onStep, onCertificates } = record
  const connection = connectKerio({ endpoint, credentials, deadlines, signal, onStep, onCertificates })
  try {
    await record.run(
      'protocol',
      () => connection.greet(),
      () => named('JSON-RPC'),
    )
    // A password that was refused is not sent once more: three wrong ones may lock the account.
    if (failure?.stage === 'bind') throw new ProblemError(failure)
    await probeLoggedOn({ connection, settings, signal, record })
  } finally {
    connection.close()
  }
}

interface Probe {
  readonly connection: KerioConnection
  readonly settings: KerioSettings
  readonly signal: AbortSignal
  readonly record: DiagnosisRecord
}

async function probeLoggedOn({ connection, settings, signal, record }: Probe): Promise<void> {
  let session: KerioSession | null = null
  try {
    const account = await record.run(
      'bind',
      async () => {
        session = await connection.logOn()
        return { ...(await requireAccount(session)), session }
      },
      ({ role }) => named(`${settings.credentials.name}, ${role}`),
    )
    const reading = { session: account.session, signal }
    const domains = await record.run(
      'search',
      () => probeDomains(reading, account),
      ({ detail }) => detail,
    )
    await record.run(
      'groups',
      () => probeChoice(reading, domains.domains, settings.filters),
      (chosen) => chosen,
    )
  } finally {
    await closed(session)
  }
}

const closed = async (session: KerioSession | null): Promise<void> => session?.close()
