import { folderOfCommand, registryValue, withoutTrailingBackslash } from './registry-output.ts'
import type { QueryRegistry, RegistryView } from './windows-registry.ts'

export interface AppDetection {
  readonly queryRegistry: QueryRegistry
  /** Whether Userlist.dat lies in the folder: only then is it an App directory. */
  readonly holdsAccounts: (folder: string) => Promise<boolean>
}

const settingsKey = String.raw`HKLM\SOFTWARE\Alt-N Technologies\MDaemon`
const uninstallKey = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\MDaemon Server`
/** Where it is put unless somebody chooses another place. */
const usualFolder = String.raw`C:\MDaemon\App`
const views: readonly RegistryView[] = ['64', '32']

/** The App directory of an MDaemon on this machine, or null (reference: MDaemon, Finding the App directory; MDAEMON-A12). */
export async function detectAppDirectory({ queryRegistry, holdsAccounts }: AppDetection): Promise<string | null> {
  const ways: readonly (() => Promise<string | null>)[] = [
    ...views.map((view) => async () => registryValue(await queryRegistry(settingsKey, 'AppPath', view), 'AppPath')),
    ...views.map((view) => async () => {
      const command = registryValue(await queryRegistry(uninstallKey, 'UninstallString', view), 'UninstallString')
      return command === null ? null : folderOfCommand(command)
    }),
    () => Promise.resolve(usualFolder),
  ]
  for (const way of ways) {
    const found = await way()
    if (found === null) continue
    const folder = withoutTrailingBackslash(found)
    if (await holdsAccounts(folder)) return folder
  }
  return null
}
