import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The built screens: beside the bundle's folder, or in dist/ where the source itself is run. */
export function findRendererFolder(ownFolder: string): string | null {
  const candidates = [join(ownFolder, '../renderer'), join(ownFolder, '../../dist/renderer')]
  return candidates.find((folder) => existsSync(join(folder, 'index.html'))) ?? null
}
