import type { DetectionEnvironment, ServiceRecord } from './detection-environment.ts'
import { codedError } from './dns/coded-error.ts'

export interface TestMachine extends Partial<Omit<DetectionEnvironment, 'files' | 'resolveServices'>> {
  /** By path. */
  readonly files?: Readonly<Record<string, string>>
  /** By name: records, or the code with which the look-up fails; what is not here does not exist. */
  readonly services?: Readonly<Record<string, readonly ServiceRecord[] | string>>
}

/** A machine of its own for a test; it counts what DNS was asked. */
export function machineForTests({ files = {}, services = {}, ...others }: TestMachine) {
  const questions: string[] = []
  const environment: DetectionEnvironment = {
    platform: 'linux',
    variables: {},
    files: {
      readText: (path) => textOrFailure(files[path]),
      listNames: (folder) => Promise.resolve(namesIn(folder, Object.keys(files))),
    },
    readWindowsDomain: () => Promise.resolve(null),
    resolveServices: (name) => {
      questions.push(name)
      return recordsOrFailure(services[name])
    },
    random: () => 0,
    dnsMilliseconds: 1000,
    ...others,
  }
  return { environment, questions }
}

export const record = (name: string, changes: Partial<ServiceRecord> = {}): ServiceRecord => ({
  name,
  port: 389,
  priority: 0,
  weight: 100,
  ...changes,
})

/** A text of the form `!CODE` is the failure to read it. */
function textOrFailure(text: string | undefined): Promise<string> {
  if (text === undefined) return Promise.reject(codedError('ENOENT'))
  return text.startsWith('!') ? Promise.reject(codedError(text.slice(1))) : Promise.resolve(text)
}

const recordsOrFailure = (found: readonly ServiceRecord[] | string = 'ENOTFOUND') =>
  typeof found === 'string' ? Promise.reject(codedError(found)) : Promise.resolve(found)

const namesIn = (folder: string, paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .sort()
