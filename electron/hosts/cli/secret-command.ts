import type { Command } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { UsageError } from './usage-error.ts'

export const setSecretCommand: Command = {
  words: ['secret', 'set'],
  values: ['NAME'],
  options: [],
  summary: 'Stores a secret, e.g. main/password. The value comes on standard input.',
  run: async ({ console, json, terminal }, { values: [name = ''] }) => {
    const place = parseName(name)
    const value = await terminal.readSecret(`Value of ${place.directory}/${place.field}: `)
    await console.services.directories.setSecret(place, value)
    terminal.print(json ? JSON.stringify({ name, stored: true }, null, 2) : `${name}: stored.`)
    return exitCodes.done
  },
}

/** `<directory id>/<field>`. The text is not repeated: somebody may have typed the secret itself. */
function parseName(name: string): { readonly directory: string; readonly field: string } {
  const [, directory, field] = /^([a-z0-9][a-z0-9_-]{0,62})\/([a-zA-Z]{1,64})$/u.exec(name) ?? []
  if (directory === undefined || field === undefined) {
    throw new UsageError('NAME is <directory>/<field>, as in main/password.')
  }
  return { directory, field }
}
