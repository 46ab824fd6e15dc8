import { composeConsole } from '../../../electron/compose.ts'
import { loginPrivileges } from '../../../shared/domain/privileges.ts'
import type { NewUser } from '../../../shared/domain/user-editing.ts'
import { userName } from '../../lab/directory-data.ts'
import { administrator } from '../../pages/log-on-page.ts'

const plain = {
  authentication: 'integrated',
  distinguishedName: null,
  pop3UserNames: [],
  loginPrivileges,
  folderAccess: null,
} as const satisfies Partial<NewUser>

/** An administrator, and as many users beside. */
export async function fillDatabase(dataFolder: string, users: number): Promise<void> {
  const console = await composeConsole({ dataFolder, host: 'command line' })
  const { editing } = console.services
  const root: NewUser = {
    ...plain,
    userName: administrator.userName,
    fullName: null,
    emailAddresses: [],
    privileges: ['admin'],
  }
  await editing.create(root, administrator.password, console.author())
  const others = Array.from({ length: users }, (_user, index) => userOf(index + 1))
  await editing.createAll(others, console.author())
  await console.close()
}

const userOf = (number: number): NewUser => ({
  ...plain,
  userName: userName(number),
  fullName: `Person ${number}`,
  emailAddresses: [`${userName(number)}@example.com`],
  privileges: ['login'],
})
