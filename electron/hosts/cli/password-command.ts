import type { Command } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { printable } from './text-table.ts'

export const passwordCommand: Command = {
  words: ['passwd'],
  values: ['USER'],
  options: [],
  summary: 'Sets the password of a user with integrated authentication. It comes on standard input.',
  run: async ({ console, json, terminal }, { values: [name = ''] }) => {
    const { id, userName } = await console.services.users.showByName(name)
    const password = await terminal.readSecret(`New password of ${printable(userName)}: `)
    await console.services.editing.setPassword(id, password, console.author())
    terminal.print(json ? JSON.stringify({ userName, stored: true }, null, 2) : `${printable(userName)}: stored.`)
    return exitCodes.done
  },
}
