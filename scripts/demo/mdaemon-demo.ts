import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Console } from '../../electron/compose.ts'
import { startScriptedImap, type ScriptedImap } from '../../e2e/lab/scripted-imap/scripted-imap.ts'
import { mdaemonDirectorySchema, type MdaemonDirectory } from '../../shared/configuration/directory-configuration.ts'
import { heading, logOn, print, save, synchronize, testSettings, type Demo } from './demo-steps.ts'

const dataFolder = resolve('.dsconsole', 'demo-mdaemon')
const sample = join(import.meta.dirname, '..', 'sample-mdaemon')
const [today, weeksLater] = [join(sample, 'App'), join(sample, 'App-some-weeks-later')]
const damaged = join(dataFolder, 'App-damaged')
const address = 'anna.smirnova@seidenweg.example'
const password = 'password-of-the-demo'

/** Invented files as MDaemon keeps them, in GBK, which holds several alphabets; an IMAP server in this process. */
export const mdaemonDemo: Demo = {
  dataFolder,
  introduction: 'the sample company Seidenweg, from the files of an MDaemon App directory to the user database.',
  demonstrate: async (console) => {
    const imap = await startScriptedImap({ script: { accounts: { [address]: password }, capabilities } })
    try {
      await demonstrate(console, imap)
    } finally {
      await imap.close()
    }
  },
}

const offered = ['IMAP4rev1', 'AUTH=PLAIN']
const capabilities = { clear: offered, encrypted: offered }

type Setting = Pick<MdaemonDirectory['connection'], 'appDirectory'> & { readonly groups?: readonly string[] }

async function demonstrate(console: Console, { host, port }: ScriptedImap): Promise<void> {
  const directoryWith = ({ appDirectory, groups = [] }: Setting): MdaemonDirectory =>
    mdaemonDirectorySchema.parse({
      id: 'mdaemon',
      type: 'mdaemon',
      connection: { appDirectory, codePage: 'gbk' },
      filters: { groups },
      authentication: { imapServer: `${host}:${port}`, imapAccess: 'plain' },
      options: { automaticallyDeleteUsers: true },
    })
  const test = (setting: Setting): Promise<void> => testSettings(console, directoryWith(setting))
  const use = async (appDirectory: string): Promise<void> => {
    await save(console, directoryWith({ appDirectory }))
    await synchronize(console, 'mdaemon')
  }

  print(`The files: ${today}`)
  heading('1. Test Settings: what a synchronization would change. Nothing is written.')
  await test({ appDirectory: today })
  heading('2. Synchronize now')
  await use(today)
  heading('3. Synchronize again: the files are as they were')
  await use(today)
  heading('4. Some weeks later: two joined, two left, one is disabled, one has a new name, one a further address')
  await test({ appDirectory: weeksLater })
  heading('5. Synchronize now')
  await use(weeksLater)
  heading('6. Test Settings with one group: whoever is no member of it would go')
  await test({ appDirectory: weeksLater, groups: ['Einkauf 采购'] })
  heading('7. Test Settings with a Userlist.dat that was cut off: nobody is deleted for it without a question')
  cutOff(weeksLater)
  await test({ appDirectory: damaged })
  heading('8. Users log on with their password of the mail server, over IMAP')
  await logOn(console, { userName: address, password, isRight: true })
  await logOn(console, { userName: address, password: 'not-the-password', isRight: false })
}

/** As a copy ends that did not come to its end: in the middle of a record. */
function cutOff(appDirectory: string): void {
  cpSync(appDirectory, damaged, { recursive: true })
  const file = join(damaged, 'Userlist.dat')
  const content = readFileSync(file)
  writeFileSync(file, content.subarray(0, content.length - 2.5 * 237))
}
