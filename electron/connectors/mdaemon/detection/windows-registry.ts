import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const deadline = 5_000

export type RegistryView = '64' | '32'

/** What reg.exe prints for a value; empty where there is no such value, or no registry. */
export type QueryRegistry = (key: string, value: string, view: RegistryView) => Promise<string>

/** Not tried: nothing here runs on Windows. What it prints is read by `registryValue`. */
export const queryWindowsRegistry: QueryRegistry = async (key, value, view) => {
  if (process.platform !== 'win32') return ''
  try {
    const parameters = ['query', key, '/v', value, `/reg:${view}`]
    const { stdout } = await execute('reg.exe', parameters, { timeout: deadline, windowsHide: true })
    return stdout
  } catch {
    return ''
  }
}
