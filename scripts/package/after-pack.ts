import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compileLauncher, findCompiler } from './compile-launcher.ts'

interface PackedFolder {
  readonly appOutDir: string
  readonly electronPlatformName: string
}

/** electron-builder calls it once the folder is filled, before fuses and signatures. */
export function afterPack({ appOutDir, electronPlatformName }: PackedFolder): void {
  if (electronPlatformName !== 'win32') return
  const compiler = findCompiler(process.env, existsSync)
  compileLauncher({ compiler, source: 'assets/windows/dsconsole.cs', target: join(appOutDir, 'dsconsole.exe') })
}
