import { archives as archivesDe } from './de/archives.ts'
import { auditLog as auditLogDe } from './de/audit-log.ts'
import { common as commonDe } from './de/common.ts'
import { changes as changesDe } from './de/changes.ts'
import { directoryServices as directoryServicesDe } from './de/directory-services.ts'
import { domain as domainDe } from './de/domain.ts'
import { logOn as logOnDe } from './de/log-on.ts'
import { notices as noticesDe } from './de/notices.ts'
import { overview as overviewDe } from './de/overview.ts'
import { problems as problemsDe } from './de/problems.ts'
import { runs as runsDe } from './de/runs.ts'
import { schedule as scheduleDe } from './de/schedule.ts'
import { settings as settingsDe } from './de/settings.ts'
import { shell as shellDe } from './de/shell.ts'
import { synchronizations as synchronizationsDe } from './de/synchronizations.ts'
import { wording as wordingDe } from './de/wording.ts'
import { userDefects as userDefectsDe } from './de/user-defects.ts'
import { userProperties as userPropertiesDe } from './de/user-properties.ts'
import { users as usersDe } from './de/users.ts'
import { archives } from './en/archives.ts'
import { auditLog } from './en/audit-log.ts'
import { changes } from './en/changes.ts'
import { common } from './en/common.ts'
import { directoryServices } from './en/directory-services.ts'
import { domain } from './en/domain.ts'
import { logOn } from './en/log-on.ts'
import { notices } from './en/notices.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'
import { runs } from './en/runs.ts'
import { schedule } from './en/schedule.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { synchronizations } from './en/synchronizations.ts'
import { userDefects } from './en/user-defects.ts'
import { userProperties } from './en/user-properties.ts'
import { users } from './en/users.ts'
import { wording } from './en/wording.ts'

const english = {
  archives,
  auditLog,
  changes,
  common,
  directoryServices,
  domain,
  logOn,
  notices,
  overview,
  problems,
  runs,
  schedule,
  settings,
  shell,
  synchronizations,
  userDefects,
  userProperties,
  users,
  wording,
}

/** Every text of the screens, by section. English is the source; the compiler refuses a German text that is missing. */
export type Texts = typeof english

const german: Texts = {
  archives: archivesDe,
  auditLog: auditLogDe,
  changes: changesDe,
  common: commonDe,
  directoryServices: directoryServicesDe,
  domain: domainDe,
  logOn: logOnDe,
  notices: noticesDe,
  overview: overviewDe,
  problems: problemsDe,
  runs: runsDe,
  schedule: scheduleDe,
  settings: settingsDe,
  shell: shellDe,
  synchronizations: synchronizationsDe,
  userDefects: userDefectsDe,
  userProperties: userPropertiesDe,
  users: usersDe,
  wording: wordingDe,
}

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const texts: Readonly<Record<Language, Texts>> = { en: english, de: german }
