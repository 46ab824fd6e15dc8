import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv, type CsvRow } from './parse-csv.ts'
import { isRightPassword } from './password-file.ts'

/** What the server says, and what it notes on its own screen: never a password. */
export interface FormAnswer {
  readonly status: number
  readonly json: unknown
  readonly note: string
}

/** One command (docs/application-integration.md). The files are read anew each time, so that a change shows at once. */
export function answerForm(folder: string, form: URLSearchParams): FormAnswer {
  const command = form.get('cmd')
  if (command === 'list') return listUsers(folder)
  if (command === 'auth') return checkLogOn(folder, form.get('userName') ?? '', form.get('password') ?? '')
  return { status: 400, json: { error: 'unknown command' }, note: 'unknown command' }
}

function listUsers(folder: string): FormAnswer {
  const users = parseCsv(readFileSync(join(folder, 'users.csv'), 'utf8')).map(toUser)
  return { status: 200, json: users, note: `list: ${users.length} users` }
}

function toUser({ userName, fullName, distinguishedName, emailAddresses = '' }: CsvRow) {
  return {
    userName,
    ...(fullName ? { fullName } : {}),
    ...(distinguishedName ? { distinguishedName } : {}),
    emailAddresses: emailAddresses.split(/[;\s]+/u).filter((address) => address !== ''),
  }
}

/** true or false, and nothing in between. An empty password never proves anything. */
function checkLogOn(folder: string, userName: string, password: string): FormAnswer {
  const authenticated = password !== '' && isRightPassword(join(folder, 'passwords.txt'), userName, password)
  return {
    status: 200,
    json: { authenticated },
    note: `auth ${JSON.stringify(userName)}: ${authenticated ? 'accepted' : 'refused'}`,
  }
}
