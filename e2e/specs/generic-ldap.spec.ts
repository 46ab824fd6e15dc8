import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, labUsers, test } from '../fixtures/lab-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { openConnected } from '../pages/open-connected.ts'
import { Navigation } from '../pages/navigation.ts'
import { UsersPage } from '../pages/users-page.ts'

test('connects to OpenLDAP, browses to the base DN, picks a group, tests, synchronizes, and finds nothing to do again', async ({
  consolePage: page,
  slapd,
}) => {
  const directory = await openConnected(page, slapd, { baseDn: '' })
  await directory.fillGroupAttributes()

  await directory.button('Browse…').click()
  const browse = page.getByRole('dialog')
  await browse
    .getByRole('treeitem', { name: /dc=example,dc=com/u })
    .first()
    .click()
  await expectAccessible(page)
  await saveScreenshots(page, 'browse')
  await browse.getByRole('button', { name: 'Use this base DN' }).click()
  await expect(directory.field('Base DN')).toHaveValue('dc=example,dc=com')

  const everybody = await directory.testSettings()
  await everybody.expectVerdict(`The settings work. ${labUsers} changes would be made.`)
  await everybody.close()

  await directory.button('Choose groups…').click()
  const groups = page.getByRole('dialog')
  await groups.getByRole('option', { name: /Engineering/u }).click()
  await expectAccessible(page)
  await saveScreenshots(page, 'choose-groups')
  await groups.getByRole('button', { name: 'Use 1 group' }).click()
  await directory.save()
  await saveScreenshots(page, 'directory-services')
  await expectAccessible(page)

  const test = await directory.testSettings()
  await test.expectVerdict('The settings work. 4 changes would be made.')
  await test.button('Synchronize now').click()
  await test.expectVerdict('Synchronized. 4 changes were made.')
  await test.close()
  const again = await directory.synchronize()
  await again.expectVerdict('Synchronized. Nothing had to be changed.')
  await again.close()

  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await users.search('user000004')
  await expect(users.row(/user000004/u)).toBeVisible()
  await expect(users.row(/user000001/u)).toBeHidden()
})

test('names that break careless code arrive as they are, and markup in them stays text', async ({
  consolePage: page,
  slapd,
}) => {
  const directory = await openConnected(page, slapd)
  await directory.save()
  const run = await directory.synchronize()
  await run.expectVerdict(new RegExp(`Synchronized\\. ${labUsers} changes were made\\.`, 'u'))
  await run.close()
  await new Navigation(page).open('Users')
  const users = new UsersPage(page)
  await users.search('*)(uid=*')
  await expect(users.row(/\*\)\(uid=\*/u)).toHaveCount(1)
})

test('a run that would delete more than the limit is held, says why, and its button carries the number', async ({
  consolePage: page,
  slapd,
}) => {
  const directory = await openConnected(page, slapd, { userFilter: '(&(objectClass=inetOrgPerson)(uid=user*))' })
  await directory.field('Automatically delete users in the user database').check()
  await directory.save()
  const first = await directory.synchronize()
  await first.expectVerdict('Synchronized. 120 changes were made.')
  await first.close()

  await directory.fillUserAttributes('(&(objectClass=inetOrgPerson)(uid=user00001*))')
  await directory.save()
  const held = await directory.synchronize()
  await held.expectVerdict('Nothing was changed yet: this plan needs your confirmation.')
  await expect(held.button('Delete 110 users')).toBeVisible()
  await expect(held.button('Cancel')).toBeFocused()
  await expectAccessible(page)
  await saveScreenshots(page, 'held-plan')
  await held.close()
  await new Navigation(page).open('Users')
  await new UsersPage(page).expectSynchronized(120)
})
