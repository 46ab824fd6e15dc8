import type { CertificateDescription } from '../../shared/domain/certificate-description.ts'
import type { DirectoryDetection } from '../../shared/domain/detection.ts'
import type { Diagnosis } from '../../shared/domain/diagnosis.ts'
import type { DirectoryGroup, TreeLevel } from '../../shared/domain/directory-entries.ts'
import type { DirectoryDraft } from '../../shared/ipc/directory-calls.ts'
import type { DirectoryConnector } from '../connectors/connector.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import type { ConnectorFactory } from './connector-factory.ts'
import { describeCertificates } from './describe-certificates.ts'
import { resolveSecrets } from './directory-secrets.ts'

/** Looks into a directory with the values on screen, saved or not, and changes nothing. */
export interface ProbingService {
  diagnose(draft: DirectoryDraft, signal: AbortSignal): Promise<Diagnosis>
  listGroups(draft: DirectoryDraft, signal: AbortSignal): Promise<readonly DirectoryGroup[]>
  listDomains(draft: DirectoryDraft, signal: AbortSignal): Promise<readonly string[]>
  browse(request: DirectoryDraft & { readonly parent: string | null }, signal: AbortSignal): Promise<TreeLevel>
  detectBaseDn(draft: DirectoryDraft, signal: AbortSignal): Promise<string | null>
  /** null where directories of this type cannot be looked for. */
  detect(draft: DirectoryDraft, signal: AbortSignal): Promise<DirectoryDetection | null>
  describeCertificates(pem: string): readonly CertificateDescription[]
}

export interface ProbingDependencies {
  readonly secrets: SecretStore
  readonly createConnector: ConnectorFactory
}

export function createProbingService(dependencies: ProbingDependencies): ProbingService {
  const connect = (draft: DirectoryDraft) => connectDraft(dependencies, draft)
  return {
    diagnose: async (draft, signal) => (await connect(draft)).diagnose({ signal }),
    listGroups: async (draft, signal) => (await connect(draft)).listGroups({ signal }),
    listDomains: async (draft, signal) => (await connect(draft)).listDomains({ signal }),
    browse: async (request, signal) => (await connect(request)).browse(request.parent, { signal }),
    detectBaseDn: async (draft, signal) => (await connect(draft)).detectBaseDn({ signal }),
    detect: async (draft, signal) => (await (await connect(draft)).detect?.({ signal })) ?? null,
    describeCertificates,
  }
}

/** The connector for a draft; secrets that were not typed come from the store. */
export async function connectDraft(
  { secrets, createConnector }: ProbingDependencies,
  { configuration, secrets: drafts }: DirectoryDraft,
): Promise<DirectoryConnector> {
  return createConnector(configuration, await resolveSecrets(secrets, configuration, drafts))
}
