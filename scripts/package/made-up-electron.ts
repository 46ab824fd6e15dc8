import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { z } from 'zod'

const described = z.object({ version: z.string() })

/**
 * A folder that electron-builder takes for Electron's distribution. What it does with one can then be checked without
 * the binary and without a network (reference: electron and UI, section 10).
 */
export async function makeUpElectron(folder: string, platform: 'linux' | 'win32'): Promise<void> {
  const { version } = described.parse(JSON.parse(await readFile('node_modules/electron/package.json', 'utf8')))
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'), { recursive: true })
  const files = { version, LICENSE: 'made up', 'LICENSES.chromium.html': '<p>made up</p>', 'resources.pak': 'made up' }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  for (const language of ['de', 'en-US', 'fr']) await writeFile(join(folder, 'locales', `${language}.pak`), language)
  if (platform === 'linux') await writeProgram(join(folder, 'chrome-sandbox'), Buffer.from('made up'))
  const executable = join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
  await writeProgram(executable, platform === 'win32' ? windowsProgram() : linuxProgram())
}

async function writeProgram(file: string, content: Buffer): Promise<void> {
  await writeFile(file, content)
  await chmod(file, 0o755)
}

const padding = Buffer.alloc(4096)
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Each fuse stands opposite to what we ask for, so that a check sees it flipped. */
function fuseWire(): Buffer {
  const count = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length
  const wanted = new Set<number>([FuseV1Options.EnableCookieEncryption, ...integrityFuses])
  const states = Array.from({ length: count }, (_, fuse) => (wanted.has(fuse) ? '0' : '1')).join('')
  return Buffer.concat([padding, Buffer.from(fuseSentinel), Buffer.from([1, count]), Buffer.from(states), padding])
}

const integrityFuses = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar]

/** Gives everything on to a program that a test puts there; the shell never reads what follows. */
const linuxProgram = (): Buffer => Buffer.concat([Buffer.from('#!/bin/sh\nexec /made-up-electron "$@"\n'), fuseWire()])

/** With the version information that electron-builder writes over, and looks up the language in. */
function windowsProgram(): Buffer {
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const information = Resource.VersionInfo.createEmpty()
  information.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  information.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  executable.setExtraData(new Uint8Array(fuseWire()).buffer)
  return Buffer.from(executable.generate())
}
