import { readUninstaller, blocksOf } from './read-installer.ts'
import { readScript } from './read-script.ts'
import { runScript, type ScriptRun } from './run-script.ts'
import type { World } from './machine.ts'

/** What is not told is as usual. */
export type RunInWorld = (world: Partial<World>) => ScriptRun

/** Nothing installed, nothing running, every folder there, and No to every question. */
const usual: World = { commandLine: '', registry: {}, exists: () => true, answer: 7, run: answerOfSystem }

/** PowerShell is there; a search for the running program finds none; everything else ends well. */
export function answerOfSystem(command: string): number {
  return command.includes('Get-CimInstance -ClassName') && !command.includes('Stop-Process') ? 1 : 0
}

export const readInstallerScript = (installer: Buffer): RunInWorld => scriptOf(blocksOf(installer)[0])

/** From the first half of electron-builder's build, which holds the uninstaller. */
export const readUninstallerScript = (half: Buffer): RunInWorld => scriptOf(readUninstaller(half)[0])

function scriptOf(head?: Buffer): RunInWorld {
  if (head === undefined) throw new Error('The installer holds no script.')
  const script = readScript(head)
  return (world) => runScript(script, { ...usual, ...world })
}

export const questionsOf = (installer: Buffer): readonly string[] => unanswered(blocksOf(installer)[0])
export const questionsOfUninstaller = (half: Buffer): readonly string[] => unanswered(readUninstaller(half)[0])

const [asks, defaultAt] = [22, 21] as const

/** The texts of all dialogs that a silent run would show all the same, wherever they stand. */
function unanswered(head?: Buffer): readonly string[] {
  const script = head === undefined ? null : readScript(head)
  return (script?.entries ?? [])
    .filter(([operation, kind = 0]) => operation === asks && kind >> defaultAt === 0)
    .flatMap(([, , text = 0]) => [
      script
        ?.readText(text)
        .flatMap((part) => (part.kind === 'letters' ? [part.letters] : []))
        .join('') ?? '',
    ])
}

const guid = '8f1b6a52-6f7f-4a83-9d7b-2f0d5c1e7a94'

/** What an installed version has written into the registry, as far as the next installer reads it. */
export const installedVersion: Readonly<Record<string, string>> = {
  [`Software\\${guid} InstallLocation`]: 'D:\\Programs\\Console',
  [`Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${guid} UninstallString`]:
    '"D:\\Programs\\Console\\Uninstall Directory Services Console.exe" /allusers',
}
