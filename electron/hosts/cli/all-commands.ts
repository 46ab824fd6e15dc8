import { authenticateCommand } from './authenticate-command.ts'
import type { Command } from './command.ts'
import { exportCommand, importCommand, showConfigurationCommand } from './config-commands.ts'
import { browseCommand, domainsCommand, groupsCommand } from './directory-commands.ts'
import { listRunsCommand, showRunCommand } from './history-commands.ts'
import { syncCommand, testCommand } from './run-commands.ts'
import { setSecretCommand } from './secret-command.ts'
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
  listRunsCommand,
  showRunCommand,
]
