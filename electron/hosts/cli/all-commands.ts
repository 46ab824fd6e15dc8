import { giveArchiveCommand, listArchivesCommand, removeArchiveCommand } from './archive-commands.ts'
import { exportAuditCommand, listAuditCommand } from './audit-commands.ts'
import { authenticateCommand } from './authenticate-command.ts'
import type { Command } from './command.ts'
import { exportCommand, importCommand, showConfigurationCommand } from './config-commands.ts'
import { browseCommand, domainsCommand, groupsCommand } from './directory-commands.ts'
import { listRunsCommand, showRunCommand } from './history-commands.ts'
import { passwordCommand } from './password-command.ts'
import { syncCommand, testCommand } from './run-commands.ts'
import { setSecretCommand } from './secret-command.ts'
import { createUserCommand, deleteUsersCommand, renameUserCommand, setUserCommand } from './user-edit-commands.ts'
import { exportUsersCommand, importUsersCommand } from './user-file-commands.ts'
import { listUsersCommand, showUserCommand } from './user-commands.ts'

/** In the order of the help. */
export const allCommands: readonly Command[] = [
  importCommand,
  exportCommand,
  showConfigurationCommand,
  setSecretCommand,
  testCommand,
  syncCommand,
  authenticateCommand,
  groupsCommand,
  domainsCommand,
  browseCommand,
  listUsersCommand,
  showUserCommand,
  createUserCommand,
  setUserCommand,
  renameUserCommand,
  deleteUsersCommand,
  importUsersCommand,
  exportUsersCommand,
  passwordCommand,
  listArchivesCommand,
  giveArchiveCommand,
  removeArchiveCommand,
  listAuditCommand,
  exportAuditCommand,
  listRunsCommand,
  showRunCommand,
]
