import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { tiedTemporaryFolder } from '../tied-process.ts'
import { administrator, changesDn, dnsDomain, domainDn, labPassword } from './samba-domain.ts'
import type { SambaFacts } from './samba.ts'

export interface CountedAccount {
  /** Wrong passwords so far, as the controller counts them. */
  wrongPasswords(): Promise<number>
}

/** Makes an account of whose wrong passwords the controller keeps count; of those of the domain itself it counts none. */
export async function createCountedAccount(samba: SambaFacts, name: string): Promise<CountedAccount> {
  await addEntries(samba, `${accountOf(name)}\n${settingsOf(name)}`)
  return {
    wrongPasswords: async () => {
      const condition = `(sAMAccountName=${name})`
      const search = ['-H', samba.databaseFile, '-b', changesDn, condition, 'badPwdCount']
      const { stdout } = await promisify(execFile)('ldbsearch', search)
      return Number(/badPwdCount: (\d+)/u.exec(stdout)?.[1] ?? 0)
    },
  }
}

const accountDn = (name: string): string => `CN=${name},${changesDn}`
const password = Buffer.from(`"${labPassword}"`, 'utf16le').toString('base64')

const accountOf = (name: string): string => `dn: ${accountDn(name)}
objectClass: user
cn: ${name}
sAMAccountName: ${name}
userPrincipalName: ${name}@${dnsDomain}
userAccountControl: 512
unicodePwd:: ${password}
`

/** Settings of their own for one account (MS-ADTS, 3.1.1.5.2: intervals are negative numbers of 100 ns). */
const settingsOf = (name: string): string => `dn: CN=${name},CN=Password Settings Container,CN=System,${domainDn}
objectClass: msDS-PasswordSettings
cn: ${name}
msDS-PasswordSettingsPrecedence: 20
msDS-PasswordReversibleEncryptionEnabled: FALSE
msDS-PasswordHistoryLength: 0
msDS-PasswordComplexityEnabled: TRUE
msDS-MinimumPasswordLength: 7
msDS-MinimumPasswordAge: 0
msDS-MaximumPasswordAge: -864000000000
msDS-LockoutThreshold: 100
msDS-LockoutObservationWindow: -18000000000
msDS-LockoutDuration: -18000000000
msDS-PSOAppliesTo: ${accountDn(name)}
`

/** As the administrator, over LDAPS; his password stands in a file. */
async function addEntries({ host }: SambaFacts, ldif: string): Promise<void> {
  const passwordFile = join(tiedTemporaryFolder('dsconsole-administrator-'), 'password')
  writeFileSync(passwordFile, administrator.password, { mode: 0o600 })
  const bind = ['-x', '-D', `${administrator.userName}@${dnsDomain}`, '-y', passwordFile]
  const ldapadd = spawn('ldapadd', ['-H', `ldaps://${host}`, ...bind], {
    env: { ...process.env, LDAPTLS_REQCERT: 'never' },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  ldapadd.stdin.end(ldif)
  const [code] = (await once(ldapadd, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`ldapadd ended with ${code ?? 'a signal'}.`)
}
