import { named, type Reason } from '../../../shared/text/reason.ts'
import type { DiagnosisRecord } from '../network/diagnosis-record.ts'
import type { Capabilities } from './capabilities.ts'
import { chooseMechanism } from './choose-mechanism.ts'
import type { ImapDeadlines } from './imap-deadlines.ts'
import { openImapSession } from './imap-session.ts'
import type { ImapSettings } from './imap-settings.ts'

export interface ImapDiagnosis {
  readonly record: DiagnosisRecord
  readonly deadlines: ImapDeadlines
  readonly signal: AbortSignal
}

/** The way of a log-on up to where the password would be sent; none is. Its stages: name, tcp, tls (if any), protocol. */
export async function diagnoseImap(
  { endpoint, access }: ImapSettings,
  { record, deadlines, signal }: ImapDiagnosis,
): Promise<void> {
  const { onStep, onCertificates } = record
  const session = await openImapSession({ endpoint, access, deadlines, signal, onStep, onCertificates })
  session.close()
  await record.run('protocol', () => Promise.resolve(session.capabilities), describe)
}

/** How a password would be sent. */
function describe(capabilities: Capabilities): Reason {
  const choice = chooseMechanism(capabilities)
  return named(choice.kind === 'chosen' ? mechanismNames[choice.mechanism] : 'LOGINDISABLED')
}

const mechanismNames = {
  plain: 'AUTHENTICATE PLAIN',
  'login-command': 'LOGIN',
  login: 'AUTHENTICATE LOGIN',
  'cram-md5': 'CRAM-MD5',
} as const
