import { valueAt } from './read-configuration.ts'

export type System = 'windows' | 'mac' | 'linux'

/** Where the maker of a release puts what is his. */
export interface ReleaseFacts {
  readonly description: unknown
  readonly configuration: unknown
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly systems: readonly System[]
}

interface Field {
  readonly file: 'package.json' | 'electron-builder.yml' | 'environment'
  readonly path: string
  readonly shape: RegExp
  readonly advice: string
}

const fields: readonly Field[] = [
  { file: 'package.json', path: 'author', shape: /\S/u, advice: 'Windows shows it as the publisher: name your own.' },
  {
    ...{ file: 'package.json', path: 'homepage', shape: /^https:\/\/\S+$/u },
    advice: "The list of installed programs leads there: put your own product's https address.",
  },
  {
    ...{ file: 'electron-builder.yml', path: 'linux.maintainer', shape: /^.+ <[^\s@]+@[^\s@]+>$/u },
    advice: 'Users of the deb write there: put a name and an address, as in "Name <address>".',
  },
  {
    ...{ file: 'environment', path: 'DSCONSOLE_UPDATE_FEED', shape: /^(?:none|https:\/\/\S+)$/u },
    advice: 'Installed programs ask there for updates: put an https address, or "none" if they never shall.',
  },
]

/** One sentence for each value that a release must not go out with; it names file and field. */
export function findPlaceholders(facts: ReleaseFacts): readonly string[] {
  return [...fields.flatMap((field) => judgeField(field, facts)), ...facts.systems.flatMap(missingIdentity(facts))]
}

function judgeField({ file, path, shape, advice }: Field, facts: ReleaseFacts): readonly string[] {
  const value = readField(file, path, facts)
  if (value === '') return [`${file}, ${path}: nothing is named. ${advice}`]
  if (namesReservedHost(value)) return [`${file}, ${path}: "${value}" is a placeholder. ${advice}`]
  return shape.test(value) ? [] : [`${file}, ${path}: "${value}" cannot be used. ${advice}`]
}

function readField(file: Field['file'], path: string, facts: ReleaseFacts): string {
  if (file === 'environment') return facts.environment[path] ?? ''
  const value = valueAt(file === 'package.json' ? facts.description : facts.configuration, path)
  return typeof value === 'string' ? value.trim() : ''
}

/** Names that never lead anywhere (RFC 2606, RFC 6761). */
const reserved = /(?:^|[^\w.-])(?:[\w-]+\.)*(?:invalid|example|test|localhost|example\.(?:com|net|org))\.?(?![\w.-])/iu

/** Looked for behind `@` or `//` only: a name of a company may hold the word. */
const namesReservedHost = (value: string): boolean =>
  [...value.matchAll(/(?:@|\/\/)[^\s/:>]+/gu)].some(([host]) => reserved.test(host))

/** Which of these names an identity; any one is enough. */
const identities: Readonly<Record<System, Readonly<Record<'environment' | 'configuration', readonly string[]>>>> = {
  windows: {
    environment: ['WIN_CSC_LINK', 'CSC_LINK'],
    configuration: [
      ...['win.signtoolOptions.certificateSubjectName', 'win.signtoolOptions.certificateSha1'],
      ...['win.signtoolOptions.certificateFile', 'win.azureSignOptions'],
    ],
  },
  mac: { environment: ['CSC_LINK', 'CSC_NAME'], configuration: ['mac.identity'] },
  linux: { environment: [], configuration: [] },
}

const missingIdentity =
  ({ environment, configuration }: ReleaseFacts) =>
  (system: System): readonly string[] => {
    const named = identities[system]
    if (named.environment.length === 0) return []
    if (named.environment.some((name) => (environment[name] ?? '') !== '')) return []
    if (named.configuration.some((path) => Boolean(valueAt(configuration, path)))) return []
    return [
      `environment, ${named.environment.join(' or ')}: no identity to sign with is named. ` +
        `Put a certificate there, or into electron-builder.yml, ${named.configuration.join(' or ')}.`,
    ]
  }
