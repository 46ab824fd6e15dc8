import type { Diagnosis } from '../../../shared/domain/diagnosis.ts'
import type { ImapAuthentication } from '../../../shared/configuration/imap-authentication.ts'
import { toProblem } from '../../../shared/errors/problem-error.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import { named, type Reason } from '../../../shared/text/reason.ts'
import { diagnoseImap } from '../imap/diagnose-imap.ts'
import { defaultImapDeadlines } from '../imap/imap-deadlines.ts'
import { readImapSettings, type ImapSettings } from '../imap/imap-settings.ts'
import { createDiagnosisRecord, type DiagnosisRecord } from '../network/diagnosis-record.ts'
import { checkCodePage } from './files/text-encoding.ts'
import type { MdaemonConnectorOptions } from './mdaemon-options.ts'
import { readAccounts, type ReadAccounts } from './read-accounts.ts'
import { chosenGroups } from './read-directory.ts'
import { membersOf, readGroups } from './read-groups.ts'

/** The files first, without which nothing is read; then the way to the mail server, up to where a password would be sent. */
export async function diagnose(options: MdaemonConnectorOptions, signal: AbortSignal): Promise<Diagnosis> {
  const record = createDiagnosisRecord(stagesOf(options.configuration.authentication))
  try {
    await probe(options, record, signal)
    return record.finish(null)
  } catch (thrown) {
    const problem = toProblem(thrown, 'files')
    if (problem.code === 'cancelled' || problem.code === 'internal') throw thrown
    return record.finish(problem)
  }
}

function stagesOf({ imapServer, imapAccess }: ImapAuthentication): readonly Stage[] {
  const files: readonly Stage[] = ['settings', 'files', 'groups']
  if (imapServer.trim() === '') return files
  return [...files, 'name', 'tcp', ...(imapAccess === 'plain' ? [] : ['tls' as const]), 'protocol']
}

async function probe(options: MdaemonConnectorOptions, record: DiagnosisRecord, signal: AbortSignal): Promise<void> {
  const { configuration, source } = options
  const settings = await record.run(
    'settings',
    () => Promise.resolve().then(() => readSettings(options)),
    () => null,
  )
  const read = await record.run('files', () => readAccounts(source, configuration.connection, signal), describeFiles)
  await record.run(
    'groups',
    () => describeGroups(read, chosenGroups(configuration.filters)),
    (found) => found,
  )
  if (settings === null) return
  const { deadlines = defaultImapDeadlines } = options
  await diagnoseImap(settings, { record, deadlines, signal })
}

function readSettings({ configuration, certificateAuthorities }: MdaemonConnectorOptions): ImapSettings | null {
  checkCodePage(configuration.connection.codePage.trim())
  const { authentication } = configuration
  return authentication.imapServer.trim() === '' ? null : readImapSettings(authentication, certificateAuthorities)
}

const describeFiles = ({ accounts, encoding, directory }: ReadAccounts): Reason =>
  named(`${directory.find('Userlist.dat') ?? '-'}: ${accounts.length}, ${encoding.name}`)

async function describeGroups(read: ReadAccounts, chosen: readonly string[]): Promise<Reason | null> {
  if (chosen.length === 0) return null
  const reading = await readGroups(read)
  return named(`${chosen.join(', ')}: ${membersOf(reading, chosen).size}`)
}
