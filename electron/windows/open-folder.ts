import { shell } from 'electron'

/** In the system's file manager. Only ever a folder of this program's own: no page names one. */
export async function openFolder(folder: string): Promise<boolean> {
  return (await shell.openPath(folder)) === ''
}
