import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** electron-builder writes this file into a package that has a feed. */
export const packagedFeed = (resourcesPath: string): 'packaged' | 'none' =>
  existsSync(join(resourcesPath, 'app-update.yml')) ? 'packaged' : 'none'
