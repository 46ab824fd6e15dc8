import type { AuditAction, AuditOutcome } from '../../../shared/domain/audit.ts'
import { counted } from './counted.ts'

const actions: Readonly<Record<AuditAction, string>> = {
  'log-on': 'Log-on',
  'log-off': 'Log-off',
  'user-created': 'User created',
  'user-changed': 'User changed',
  'user-renamed': 'User renamed',
  'user-deleted': 'User deleted',
  'password-set': 'Password set',
  'password-changed': 'Password changed',
  'archive-given': 'Archive given',
  'archive-removed': 'Archive removed',
  'run-confirmed': 'Run confirmed',
  'run-ended': 'Run ended',
  'directory-saved': 'Directory saved',
  'directory-removed': 'Directory removed',
  'configuration-imported': 'Configuration imported',
  'secret-stored': 'Secret stored',
  'secret-deleted': 'Secret deleted',
}

const outcomes: Readonly<Record<AuditOutcome, string>> = { done: 'Done', refused: 'Refused', failed: 'Failed' }

/** Names in the details; what is not here is shown as it is written down. */
const fields: Readonly<Record<string, string>> = {
  userName: 'User name',
  fullName: 'Full name',
  authentication: 'Authentication',
  distinguishedName: 'Distinguished name',
  emailAddresses: 'E-mail addresses',
  pop3UserNames: 'POP3 user names',
  privileges: 'Privileges',
  loginPrivileges: 'May log on by',
  folderAccess: 'Folder access',
  password: 'Password',
  directory: 'Directory',
  externalId: 'Identifier',
  archive: 'Archive',
  owner: 'Owner',
  problem: 'Problem',
  fingerprint: 'Plan',
}

/** Who did what, when and from where. */
export const auditLog = {
  title: 'Audit log',
  search: 'Search the audit log',
  table: 'Entries of the audit log',
  time: 'Time',
  user: 'User',
  nobody: 'Nobody logged on',
  origin: 'From',
  action: 'Action',
  subject: 'What',
  outcome: 'Outcome',
  details: 'Details',
  allActions: 'All actions',
  allOutcomes: 'All outcomes',
  fromDay: 'From',
  untilDay: 'Until',
  count: (count: number) => counted(count, 'entry', 'entries'),
  noMatch: 'No entry fits the search and the filters.',
  show: 'Show entry…',
  showTitle: (action: string, subject: string) => `${action}: ${subject}`,
  field: 'Field',
  before: 'Before',
  after: 'After',
  noDetails: 'There are no details.',
  csvName: 'audit-log',
  emptyTitle: 'Nothing is written down yet',
  emptyText: 'Changes of users, directories and archives, runs and log-ons stand here, with who made them.',
  actions,
  outcomes,
  fields,
}
