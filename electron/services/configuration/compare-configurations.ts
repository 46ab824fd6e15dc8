import { createHash } from 'node:crypto'
import {
  secretFields,
  secretName,
  type DirectoryConfiguration,
} from '../../../shared/configuration/directory-configuration.ts'
import type { ConfigurationChange, SecretChange } from '../../../shared/domain/configuration-change.ts'
import { flatten } from './flatten-configuration.ts'

export interface ComparedConfigurations {
  readonly present: readonly DirectoryConfiguration[]
  readonly next: readonly DirectoryConfiguration[]
  /** Names of secrets that are stored, and of those that the file brings. */
  readonly stored: ReadonlySet<string>
  readonly brought: ReadonlySet<string>
}

/** What taking over the file does to each directory: those of the file in its order, then those that go. */
export function compareConfigurations(compared: ComparedConfigurations): readonly ConfigurationChange[] {
  const { present, next } = compared
  const known = new Map(present.map((directory) => [directory.id, directory]))
  const kept = new Set(next.map(({ id }) => id))
  return [
    ...next.map((directory) => describeNext(compared, known.get(directory.id) ?? null, directory)),
    ...present.filter(({ id }) => !kept.has(id)).map((directory) => describeRemoved(compared, directory)),
  ]
}

function describeNext(
  compared: ComparedConfigurations,
  before: DirectoryConfiguration | null,
  after: DirectoryConfiguration,
): ConfigurationChange {
  const fields = changedFields(before, after)
  const isReconnected = fields.some(({ field }) => field.startsWith('connection.') || field === 'type')
  const secrets = secretFields[after.type].map((field) => {
    const change = changeOfSecret(compared, secretName(after.id, field))
    return { field, change: change === 'stays' && isReconnected ? ('changed-connection' as const) : change }
  })
  const isSame = fields.length === 0 && secrets.every(({ change }) => change !== 'replaced')
  return { directory: after.id, kind: before === null ? 'added' : isSame ? 'unchanged' : 'changed', fields, secrets }
}

function describeRemoved({ stored }: ComparedConfigurations, directory: DirectoryConfiguration): ConfigurationChange {
  const fields = secretFields[directory.type].filter((field) => stored.has(secretName(directory.id, field)))
  const secrets = fields.map((field) => ({ field, change: 'removed' as const }))
  return { directory: directory.id, kind: 'removed', fields: [], secrets }
}

function changeOfSecret({ stored, brought }: ComparedConfigurations, name: string): SecretChange {
  if (brought.has(name)) return 'replaced'
  return stored.has(name) ? 'stays' : 'missing'
}

/** Of a new directory every field; of a known one what differs, those that its new type does not have included. */
function changedFields(before: DirectoryConfiguration | null, after: DirectoryConfiguration) {
  const [old, next] = [before === null ? new Map<string, string>() : flatten(before), flatten(after)]
  const names = [...new Set([...next.keys(), ...old.keys()])].filter((name) => name !== 'id').toSorted(byWeight)
  return names
    .filter((name) => old.get(name) !== next.get(name))
    .map((field) => ({ field, before: old.get(field) ?? null, after: next.get(field) ?? null }))
}

/** Where it reads first, then whom, then what else; the order within a group is that of the file. */
const groups = ['type', 'connection', 'filters', 'authentication']
const weightOf = (name: string): number =>
  (groups.indexOf(name.split('.')[0] ?? '') + groups.length + 1) % (groups.length + 1)
const byWeight = (one: string, other: string): number => weightOf(one) - weightOf(other)

/** What was shown: another present configuration, or another file, has another one. */
export const fingerprintOf = (present: readonly DirectoryConfiguration[], text: string): string =>
  createHash('sha256').update(JSON.stringify(present)).update('\n').update(text).digest('hex')
