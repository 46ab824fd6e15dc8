import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noPolicy, parsePolicyFile, parseRegistryPolicy, type UpdatePolicy } from './update-policy.ts'

/** Places that only administrators can write to. Windows' ProgramData is none: every account may make a folder there. */
const policyKey = 'HKLM\\SOFTWARE\\Policies\\Directory Services Console'
const policyFiles = {
  darwin: '/Library/Application Support/Directory Services Console/policy.json',
  other: '/etc/directory-services-console/policy.json',
} as const
const deadlineMs = 10_000

export const policyFileOf = (platform: NodeJS.Platform): string =>
  platform === 'darwin' ? policyFiles.darwin : policyFiles.other

export const readPolicy = (platform: NodeJS.Platform): Promise<UpdatePolicy> =>
  platform === 'win32' ? readRegistry() : readPolicyFile(policyFileOf(platform))

/** No file is no policy; one that cannot be read is. */
export async function readPolicyFile(file: string): Promise<UpdatePolicy> {
  try {
    return parsePolicyFile(await readFile(file, 'utf8'))
  } catch (thrown) {
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    return isMissing ? noPolicy : { kind: 'off', reason: 'policy-unreadable' }
  }
}

/** `reg` of Windows' own folder; it ends with 1 where the key is not there. */
function readRegistry(): Promise<UpdatePolicy> {
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe')
  return new Promise((fulfil) => {
    execFile(program, ['query', policyKey, '/reg:64'], { timeout: deadlineMs, windowsHide: true }, (error, output) => {
      if (error === null) fulfil(parseRegistryPolicy(output))
      else fulfil(error.code === 1 ? noPolicy : { kind: 'off', reason: 'policy-unreadable' })
    })
  })
}
