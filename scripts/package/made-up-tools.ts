import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { madeUpPlugin, pluginFunctions } from './made-up-plugins.ts'

/** Where electron-builder looks for the tools that it would fetch: Debian's own, and what stands in for the others. */
export async function makeUpWindowsTools(folder: string): Promise<NodeJS.ProcessEnv> {
  await writeScript(join(folder, 'nsis/makensis'), 'exec /usr/bin/makensis "$@"')
  await writeFile(join(folder, 'nsis/elevate.exe'), 'made up')
  await writeScript(join(folder, '7za'), 'exec /usr/bin/7zz "$@"')
  // It would run the first half of the installer, which writes the uninstaller. Nothing runs here: the half itself is taken.
  await writeScript(join(folder, 'wine/wine'), 'cp "$1" "${1%exe}__uninstaller.exe"')
  const plugins = join(folder, 'resources/plugins/x86-unicode')
  await mkdir(plugins, { recursive: true })
  for (const [name, functions] of Object.entries(pluginFunctions)) {
    await writeFile(join(plugins, `${name}.dll`), madeUpPlugin(functions))
  }
  return {
    ELECTRON_BUILDER_NSIS_DIR: join(folder, 'nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: join(folder, '7za'),
    // Fast rather than small.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    PATH: `${join(folder, 'wine')}:${process.env['PATH'] ?? ''}`,
  }
}

/** For a deb and an AppImage. What an AppImage starts with, its runtime, is only a word here. */
export async function makeUpLinuxTools(folder: string): Promise<NodeJS.ProcessEnv> {
  const fpm = join(import.meta.dirname, 'made-up-fpm.ts')
  await writeScript(join(folder, 'fpm'), `exec '${process.execPath}' '${fpm}' "$@"`)
  for (const program of ['mksquashfs', 'desktop-file-validate']) {
    await writeScript(join(folder, 'appimage/linux-x64', program), `exec /usr/bin/${program} "$@"`)
  }
  await mkdir(join(folder, 'appimage/lib/x64'), { recursive: true })
  await writeFile(join(folder, 'appimage/lib/x64/libmadeup.so'), 'made up')
  await writeFile(join(folder, 'appimage/runtime-x64'), 'made up'.padEnd(runtimeBytes))
  return { CUSTOM_FPM_PATH: join(folder, 'fpm'), APPIMAGE_TOOLS_PATH: join(folder, 'appimage') }
}

export const runtimeBytes = 4096

async function writeScript(file: string, body: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\n${body}\n`)
  await chmod(file, 0o755)
}
