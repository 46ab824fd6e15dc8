import { expectAccessible } from '../fixtures/accessibility.ts'
import { expect, test } from '../fixtures/lab-test.ts'
import { saveScreenshots } from '../fixtures/screenshots.ts'
import { openConnected } from '../pages/open-connected.ts'
import { Navigation } from '../pages/navigation.ts'

test('a certificate that is not trusted stops at TLS, names the issuer, and shows the chain', async ({
  consolePage: page,
  slapd,
}) => {
  const directory = await openConnected(page, slapd, {
    serverName: `localhost:${slapd.tlsPort}`,
    protocol: 'LDAP-SSL (636)',
  })
  const run = await directory.testSettings()
  await run.expectVerdict('The test failed at: TLS')
  await expect(run.dialog.getByText(/certificate of localhost/iu).first()).toBeVisible()
  await run.button(/Certificates of the server/u).click()
  await expect(run.dialog.getByText('Issued by').first()).toBeVisible()
  await expectAccessible(page)
  await saveScreenshots(page, 'failed-tls')
  await run.close()
})

test('accepting all certificates connects, and a warning stands wherever it matters', async ({
  consolePage: page,
  slapd,
}) => {
  const directory = await openConnected(page, slapd, {
    serverName: `localhost:${slapd.tlsPort}`,
    protocol: 'LDAP-SSL (636)',
  })
  await directory.field('Accept all certificates').check()
  await expect(page.getByText('Any certificate is accepted')).toBeVisible()
  await directory.save()
  const run = await directory.testSettings()
  await run.expectVerdict(/The settings work/u)
  await expect(run.dialog.getByText(/All certificates are accepted/u)).toBeVisible()
  await run.close()
  await new Navigation(page).open('Overview')
  await expect(page.getByText(/all certificates/iu).first()).toBeVisible()
})

test('a wrong password stops at the bind, and what comes after it is not reached', async ({
  consolePage: page,
  slapd,
}) => {
  const directory = await openConnected(page, slapd, { password: 'not-the-password' })
  const run = await directory.testSettings()
  await run.expectVerdict(/The test failed at: .*(bind|log-on|sign)/iu)
  await expect(run.dialog.getByText(/not reached/iu).first()).toBeVisible()
  await run.close()
})

test('a broken filter is shown at its field with the position', async ({ consolePage: page, slapd }) => {
  const directory = await openConnected(page, slapd, { userFilter: '(&(objectClass=inetOrgPerson)(uid=*)' })
  const run = await directory.testSettings()
  await expect(run.dialog.getByText(/position \d+/u).first()).toBeVisible()
  await run.close()
})
