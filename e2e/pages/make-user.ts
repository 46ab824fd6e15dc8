import type { Page } from '@playwright/test'
import { Navigation } from './navigation.ts'
import { UsersPage } from './users-page.ts'

export interface MadeUser {
  readonly userName: string
  readonly password?: string
  readonly privileges?: 'None' | 'Administrator'
}

/** Makes a user by hand, on the screen of users, and leaves that screen open. */
export async function makeUser(page: Page, { userName, password, privileges }: MadeUser): Promise<UsersPage> {
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  const dialog = await users.newUser()
  await dialog.field('User name').fill(userName)
  if (password !== undefined) await dialog.field('Password').fill(password)
  if (privileges !== undefined) await dialog.radio('Privileges', privileges).check()
  await dialog.finish('Create user')
  return users
}
