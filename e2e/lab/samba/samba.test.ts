import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { accountKinds, regularUsers, specialNames, userDn } from './samba-company.ts'
import { companyDn, controllerName, dnsDomain, groupsDn, labPassword, reader, realm } from './samba-domain.ts'
import { bigGroupSize, foreignDn, primaryMembers, primaryRelativeId } from './samba-groups.ts'
import { sambaAvailable, type SambaFacts } from './samba.ts'
import { sharedSamba } from './shared-samba.ts'

const run = promisify(execFile)

describe.skipIf(!sambaAvailable())('the domain controller of the lab', () => {
  let samba: SambaFacts
  beforeAll(async () => {
    samba = await sharedSamba()
  })

  /** Lines of what OpenLDAP's client reads over LDAPS, unfolded. */
  async function search(base: string, filter: string, ...attributes: string[]): Promise<string[]> {
    const bind = ['-D', `${reader.userName}@${dnsDomain}`, '-w', reader.password]
    const { stdout } = await run(
      'ldapsearch',
      ['-x', '-LLL', '-o', 'ldif-wrap=no', '-H', 'ldaps://127.0.0.1', ...bind, '-b', base, filter, ...attributes],
      { env: { ...process.env, LDAPTLS_REQCERT: 'never' }, maxBuffer: 1 << 26 },
    )
    return stdout.split('\n')
  }
  const count = async (base: string, filter: string): Promise<number> =>
    (await search(base, filter, '1.1')).filter((line) => line.startsWith('dn:')).length

  it('has the accounts that the data say', async () => {
    const further = accountKinds.reduce((sum, kind) => sum + kind.count, 0)
    const systemMailboxes = 4
    const all = regularUsers + specialNames.length + further + systemMailboxes
    expect(await count(companyDn, '(sAMAccountType=805306368)')).toBe(all)
    const hidden = accountKinds.filter(({ visibility }) => visibility === 'hidden')
    expect(await count(companyDn, '(msExchHideFromAddressLists=TRUE)')).toBe(
      hidden.reduce((sum, kind) => sum + kind.count, 0),
    )
  })

  it('has groups in a circle, a large one, a foreign member, and members by primary group alone', async () => {
    const membersOf = async (name: string) =>
      (await search(groupsDn, `(cn=${name})`, 'member')).filter((line) => line.startsWith('member'))
    expect(await membersOf('Big')).toHaveLength(bigGroupSize)
    expect(await membersOf('Level 3')).toContain(`member: CN=Level 1,${groupsDn}`)
    expect((await membersOf('Partners')).join()).toContain(foreignDn)
    expect(await membersOf('Primary')).toEqual([])
    expect(await count(companyDn, `(primaryGroupID=${primaryRelativeId})`)).toBe(primaryMembers.length)
    expect(await count(userDn(primaryMembers[0]), '(memberOf=*)')).toBe(1)
  })

  it('gives a ticket for the controller to whoever has the password', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dsconsole-ticket-'))
    const env = { ...process.env, KRB5_CONFIG: samba.krb5File, KRB5CCNAME: join(folder, 'cache') }
    writeFileSync(join(folder, 'password'), `${labPassword}\n`)
    await run('/bin/sh', ['-c', `kinit user0001@${realm} <${join(folder, 'password')}`], { env })
    const { stdout } = await run('kvno', [`ldap/${controllerName}`], { env })
    expect(stdout).toContain(`ldap/${controllerName}@${realm}`)
  })
})
