/**
 * Installs what a fresh clone needs: the npm packages, and with --lab on Debian as root the packages of the lab.
 * Plain JavaScript without imports from npm: it runs before anything is installed, on whatever Node is there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const oldestForInstalling = 20
const stampFile = 'node_modules/.installed-lockfile'
const labPackages = [
  ...['slapd', 'ldap-utils', 'chromium', 'fonts-roboto-unhinted', 'openssl', 'dovecot-imapd'],
  // The domain controller, and Kerberos' own client beside it.
  ...['samba', 'samba-ad-dc', 'samba-ad-provision', 'samba-dsdb-modules', 'samba-vfs-modules', 'winbind', 'ldb-tools'],
  ...['krb5-user', 'libsasl2-modules-gssapi-mit'],
  // Compile and run the launcher of Windows; make the installers.
  ...['mono-mcs', 'mono-runtime', 'libmono-system-core4.0-cil', 'nsis', '7zip', 'squashfs-tools', 'desktop-file-utils'],
]
const labPrograms = [
  ...['/usr/sbin/slapd', '/usr/bin/ldapsearch', '/usr/bin/chromium', '/usr/bin/openssl', '/usr/sbin/dovecot'],
  ...['/usr/sbin/samba', '/usr/bin/samba-tool', '/usr/bin/ldbadd', '/usr/bin/kinit'],
  ...['/usr/bin/mcs', '/usr/bin/mono', '/usr/bin/makensis', '/usr/bin/7zz'],
  ...['/usr/bin/mksquashfs', '/usr/bin/unsquashfs', '/usr/bin/desktop-file-validate'],
]

function run(command, args, environment = process.env) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  return error === undefined && status === 0
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestForInstalling) return
  console.error(
    `Node ${process.versions.node} is too old. Install Node 24 (or at least ${oldestForInstalling} on 64-bit Linux, where npm fetches Node 24 by itself).`,
  )
  process.exit(1)
}

function installPackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  console.error('Installing the npm packages (sqlite3 is compiled where no binary can be had: about two minutes) ...')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('npm ci failed. See above; python3, make and g++ are needed to compile sqlite3.')
    process.exit(1)
  }
  writeFileSync(stampFile, wanted)
}

function installLab() {
  if (labPrograms.every((program) => existsSync(program))) return
  const isRoot = process.getuid?.() === 0
  if (!existsSync('/etc/debian_version') || !isRoot) {
    console.error(
      `Not Debian as root: the lab is not installed. Suites that need it are skipped: ${labPackages.join(', ')}.`,
    )
    return
  }
  console.error(`Installing the lab: ${labPackages.join(', ')} ...`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const installed =
    run('apt-get', ['update', '-qq'], environment) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...labPackages], environment)
  if (!installed) console.error('The lab could not be installed. Suites that need it are skipped, by name.')
}

refuseOldNode()
installPackages()
if (process.argv.includes('--lab')) installLab()
