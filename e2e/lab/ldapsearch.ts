import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface LdapsearchOptions {
  readonly url: string
  readonly bind?: { readonly dn: string; readonly password: string }
  readonly baseDn: string
  readonly scope?: 'base' | 'one' | 'sub'
  readonly filter?: string
  readonly attributes?: readonly string[]
  /** -ZZ, and the authority to trust. */
  readonly startTls?: 'required'
  readonly caFile?: string
  readonly pageSize?: number
  readonly sizeLimit?: number
}

export interface LdapsearchResult {
  readonly exitCode: number
  /** LDIF without comments, lines unfolded. */
  readonly output: string
  readonly errors: string
  /** The lines `dn: ...` and `dn:: ...`, decoded. */
  readonly names: readonly string[]
}

/** OpenLDAP's own client: it knows nothing of our code. */
export async function ldapsearch(options: LdapsearchOptions): Promise<LdapsearchResult> {
  const { exitCode, output, errors } = await run(parametersOf(options), options.caFile)
  const names = output.split('\n').flatMap((line) => decodeName(line))
  return { exitCode, output, errors, names }
}

function parametersOf(options: LdapsearchOptions): readonly string[] {
  const { bind, pageSize, sizeLimit } = options
  return [
    ...['-x', '-LLL', '-o', 'ldif-wrap=no', '-o', 'nettimeout=10', '-H', options.url],
    ...(bind === undefined ? [] : ['-D', bind.dn, '-w', bind.password]),
    ...(options.startTls === undefined ? [] : ['-ZZ']),
    ...(pageSize === undefined ? [] : ['-E', `pr=${pageSize}/noprompt`]),
    ...(sizeLimit === undefined ? [] : ['-z', String(sizeLimit)]),
    ...['-b', options.baseDn, '-s', options.scope ?? 'sub', options.filter ?? '(objectClass=*)'],
    ...(options.attributes ?? []),
  ]
}

interface Run {
  readonly exitCode: number
  readonly output: string
  readonly errors: string
}

async function run(parameters: readonly string[], caFile: string | undefined): Promise<Run> {
  const env = { ...process.env, LDAPNOINIT: undefined, ...(caFile === undefined ? {} : { LDAPTLS_CACERT: caFile }) }
  try {
    const { stdout, stderr } = await promisify(execFile)('/usr/bin/ldapsearch', parameters, { env, maxBuffer: 1 << 30 })
    return { exitCode: 0, output: stdout, errors: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { exitCode: code, output: stdout, errors: stderr }
  }
}

function decodeName(line: string): readonly string[] {
  if (line.startsWith('dn: ')) return [line.slice(4)]
  return line.startsWith('dn:: ') ? [Buffer.from(line.slice(5), 'base64').toString('utf8')] : []
}
