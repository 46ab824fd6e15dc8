import { resolve } from 'node:path'
import type { Console } from '../../electron/compose.ts'
import { samplePassword } from '../../electron/connectors/sample/sample-person.ts'
import { sampleDirectorySchema, type SampleDirectory } from '../../shared/configuration/directory-configuration.ts'
import type { SampleState } from '../../shared/configuration/sample.ts'
import { heading, logOn, putMailIntoArchives, save, synchronize, testSettings, type Demo } from './demo-steps.ts'

const dataFolder = resolve('.dsconsole', 'demo')

/** The directory is an LDAP server in this process; everything else is the program itself. */
export const sampleDemo: Demo = {
  dataFolder,
  introduction: 'the sample company Lindenhof Instruments, from its directory to the user database.',
  demonstrate,
}

const directoryIn = (state: SampleState): SampleDirectory =>
  sampleDirectorySchema.parse({
    id: 'sample',
    type: 'sample',
    connection: { state },
    options: { automaticallyDeleteUsers: true },
  })

async function demonstrate(console: Console): Promise<void> {
  await save(console, directoryIn('initial'))
  heading('1. Test Settings: what a synchronization would change. Nothing is written.')
  await testSettings(console, directoryIn('initial'))
  heading('2. Synchronize now')
  await synchronize(console, 'sample')
  putMailOf('hanna.vogel', 'florian.becker')
  heading('3. Synchronize again: the directory is as it was')
  await synchronize(console, 'sample')
  heading('4. Some weeks later: two joined, one left, one married, one has a further address, one moved')
  await save(console, directoryIn('changed'))
  await testSettings(console, directoryIn('changed'))
  heading('5. Synchronize now')
  await synchronize(console, 'sample')
  heading('6. Users log on with their directory password')
  await logOn(console, { userName: 'hanna.hoffmann', password: samplePassword, isRight: true })
  await logOn(console, { userName: 'hanna.hoffmann', password: 'not-the-password', isRight: false })
}

/** Mail that must survive: of someone who is renamed, and of someone who leaves. */
const putMailOf = (...userNames: readonly string[]): void =>
  putMailIntoArchives(dataFolder, Object.fromEntries(userNames.map((name) => [name, `${name}@lindenhof.example`])))
