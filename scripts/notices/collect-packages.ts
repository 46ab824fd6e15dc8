import { mkdirSync, writeFileSync } from 'node:fs'
import type { Plugin } from 'rolldown'
import { packageOfModule } from './package-of-module.ts'

/** What each bundle was found to hold, for write-notices. */
export const bundleNames = ['renderer', 'main', 'preload', 'cli', 'hosts'] as const
export type BundleName = (typeof bundleNames)[number]
const folder = 'dist/notices'
export const listOf = (bundle: BundleName): string => `${folder}/${bundle}.json`

/** Notes which packages really are in a bundle, after everything unused was dropped from it. */
export const collectPackages = (bundle: BundleName): Plugin => ({
  name: 'collect-packages',
  generateBundle: (_, output) => {
    const modules = Object.values(output).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))
    const packages = new Set(modules.map((id) => packageOfModule(id, process.cwd())))
    packages.delete(null)
    mkdirSync(folder, { recursive: true })
    writeFileSync(listOf(bundle), `${JSON.stringify([...packages].sort(), null, 2)}\n`)
  },
})
