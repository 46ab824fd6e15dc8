import type { CallName } from './contract.ts'

/**
 * Who may make a call, in the order of power. It is checked in the main process, before the input is looked at, whatever a
 * screen shows: `everyone` needs no log-on, `user` anybody's, `administrator` one with the global privilege `admin`.
 */
export type CallAccess = 'everyone' | 'user' | 'administrator'

/** A call without a line here does not compile. */
export const callAccess = {
  // Language and appearance are needed before anybody logs on.
  'application.describe': 'everyone',
  'session.describe': 'everyone',
  'session.createAdministrator': 'everyone',
  'session.logOn': 'everyone',
  'session.logOnWithTicket': 'everyone',

  'session.logOff': 'user',
  'session.changePassword': 'user',
  'application.savePreferences': 'user',

  'application.pickFolder': 'administrator',
  'application.overview': 'administrator',
  'directories.list': 'administrator',
  'directories.save': 'administrator',
  'directories.remove': 'administrator',
  'directories.deleteSecret': 'administrator',
  'directories.diagnose': 'administrator',
  'directories.listGroups': 'administrator',
  'directories.listDomains': 'administrator',
  'directories.browse': 'administrator',
  'directories.detectBaseDn': 'administrator',
  'directories.detect': 'administrator',
  'directories.describeCertificates': 'administrator',
  'directories.testAuthentication': 'administrator',
  'mdaemon.detectAppDirectory': 'administrator',
  'mdaemon.listEncodings': 'administrator',
  'mdaemon.previewNames': 'administrator',
  'synchronization.test': 'administrator',
  'synchronization.synchronize': 'administrator',
  'synchronization.cancel': 'administrator',
  'synchronization.state': 'administrator',
  'synchronization.active': 'administrator',
  'synchronization.listRuns': 'administrator',
  'synchronization.listChanges': 'administrator',
  'schedule.list': 'administrator',
  'schedule.save': 'administrator',
  'schedule.saveDefault': 'administrator',
  'users.list': 'administrator',
  'users.show': 'administrator',
  'users.create': 'administrator',
  'users.change': 'administrator',
  'users.rename': 'administrator',
  'users.previewDeletion': 'administrator',
  'users.delete': 'administrator',
  'users.setPassword': 'administrator',
  'users.import': 'administrator',
  'archives.list': 'administrator',
  'archives.give': 'administrator',
  'archives.remove': 'administrator',
  'audit.list': 'administrator',
  'settings.describe': 'administrator',
  'settings.openFolder': 'administrator',
  'settings.saveLogLevel': 'administrator',
  'settings.exportConfiguration': 'administrator',
  'settings.previewImport': 'administrator',
  'settings.importConfiguration': 'administrator',
  'settings.createSupportBundle': 'administrator',
} as const satisfies Record<CallName, CallAccess>
