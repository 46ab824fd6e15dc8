import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { win32 } from 'node:path'

/** Part of .NET Framework 4, and so of every Windows since 8; it knows C# 5. */
const compilerOfWindows = ['Microsoft.NET', 'Framework64', 'v4.0.30319', 'csc.exe'] as const

/** DSCONSOLE_CSC names another one that takes the same options, e.g. Mono's `mcs`. */
export function findCompiler(
  environment: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean,
): string {
  const named = environment['DSCONSOLE_CSC'] ?? ''
  if (named !== '') return named
  const folder = environment['SystemRoot'] ?? environment['windir'] ?? ''
  const compiler = win32.join(folder, ...compilerOfWindows)
  if (folder !== '' && exists(compiler)) return compiler
  throw new Error(
    'dsconsole.exe cannot be compiled: Windows packages are built on Windows, whose own compiler is used. ' +
      'DSCONSOLE_CSC names another one.',
  )
}

export interface Compilation {
  readonly compiler: string
  readonly source: string
  readonly target: string
}

/** Throws unless there is a launcher afterwards: a package without one would look whole. */
export function compileLauncher({ compiler, source, target }: Compilation): void {
  rmSync(target, { force: true })
  const options = [
    '-nologo',
    '-target:exe',
    '-platform:anycpu',
    '-optimize+',
    '-warnaserror+',
    '-langversion:5',
    '-r:System.Core.dll',
  ]
  const { status, stdout, stderr, error } = spawnSync(compiler, [...options, `-out:${target}`, source], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (error === undefined && status === 0 && existsSync(target)) return
  throw new Error(`dsconsole.exe was not compiled by ${compiler}.\n${error?.message ?? stdout + stderr}`)
}
