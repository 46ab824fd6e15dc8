import type { Stage } from '../../../shared/errors/stage.ts'
import type { AuthenticationStepName } from '../../../shared/domain/authentication.ts'
import type { FolderPrivilege, GlobalPrivilege, LoginPrivilege } from '../../../shared/domain/privileges.ts'
import type { ChangeRow, FieldRow, RunOutcome, RunPhase } from '../../../shared/domain/sync-run.ts'
import type { Authentication } from '../../../shared/domain/user.ts'
import type { DirectoryType } from '../../../shared/configuration/directory-configuration.ts'

/** What values of the domain are called on screen. */
export interface DomainTexts {
  readonly outcomes: Readonly<Record<RunOutcome, string>>
  readonly phases: Readonly<Record<RunPhase, string>>
  readonly stages: Readonly<Record<Stage, string>>
  readonly changeKinds: Readonly<Record<ChangeRow['kind'], string>>
  readonly fields: Readonly<Record<FieldRow['field'], string>>
  readonly authentication: Readonly<Record<Authentication, string>>
  readonly authenticationSteps: Readonly<Record<AuthenticationStepName, string>>
  readonly stepStates: Readonly<Record<'passed' | 'failed' | 'not-reached', string>>
  readonly globalPrivileges: Readonly<Record<GlobalPrivilege, string>>
  readonly loginPrivileges: Readonly<Record<LoginPrivilege, string>>
  readonly folderPrivileges: Readonly<Record<FolderPrivilege, string>>
  readonly directoryTypes: Readonly<Record<DirectoryType, string>>
}

export const domain: DomainTexts = {
  outcomes: {
    running: 'Running',
    planned: 'Tested',
    applied: 'Applied',
    held: 'Held',
    failed: 'Failed',
    cancelled: 'Cancelled',
    interrupted: 'Interrupted',
  },
  phases: {
    connecting: 'Connecting',
    reading: 'Reading entries',
    groups: 'Resolving groups',
    comparing: 'Comparing',
    writing: 'Writing',
  },
  stages: {
    settings: 'Settings',
    name: 'Name resolution',
    tcp: 'TCP connection',
    tls: 'TLS',
    protocol: 'Protocol',
    bind: 'Log-on',
    files: 'Files',
    'base-dn': 'Base DN',
    search: 'Search',
    groups: 'Groups',
    mapping: 'Attributes',
    plan: 'Plan',
    apply: 'Write',
    database: 'User database',
  },
  changeKinds: { create: 'New', update: 'Changed', rename: 'Renamed', delete: 'Deleted', skip: 'Skipped' },
  fields: {
    fullName: 'Full name',
    distinguishedName: 'Distinguished name',
    emailAddresses: 'E-mail addresses',
    externalId: 'Identifier',
    directory: 'Directory',
  },
  authentication: { integrated: 'Integrated', 'directory-services': 'Directory Services' },
  authenticationSteps: {
    'user-found': 'User found in the user database',
    'authentication-type': 'Authentication is Directory Services',
    permitted: 'May log on',
    'entry-found': 'Entry found in the directory',
    password: 'Password accepted by the directory',
  },
  stepStates: { passed: 'Passed', failed: 'Failed', 'not-reached': 'Not reached' },
  globalPrivileges: {
    admin: 'Administrator',
    login: 'Log on',
    changePassword: 'Change password',
    archive: 'Archive e-mail',
    modifyArchiveProfiles: 'Modify archiving profiles',
    export: 'Export e-mail',
    modifyExportProfiles: 'Modify export profiles',
    delete: 'Delete e-mail',
  },
  loginPrivileges: {
    windows: 'Windows client',
    web: 'Web',
    outlook: 'Outlook',
    windowsCmd: 'Command line client',
    imap: 'IMAP',
    api: 'API',
  },
  folderPrivileges: { read: 'Read', write: 'Write', delete: 'Delete' },
  directoryTypes: {
    'generic-ldap': 'Generic LDAP',
    'active-directory': 'Active Directory',
    mdaemon: 'MDaemon Server',
    'application-integration': 'Application Integration',
    'kerio-connect': 'Kerio Connect',
    icewarp: 'IceWarp Server',
    sample: 'Sample directory',
  },
}
