import { isMeantBy, type Entry, type EntryKind, type Selection } from './entries.ts'

/** Why a run would refuse a choice: it is gone, or its name alone does not say which group is meant. */
type ChoiceFault = 'missing' | 'ambiguous'

/** Something chosen, as the configuration names it; it is shown although the server may not answer. */
export interface ChosenName {
  readonly kind: EntryKind
  readonly name: string
  /** null: as far as is known, nothing. */
  readonly fault: ChoiceFault | null
}

/** `entries`: what the server has; null while it was not asked, or did not answer. */
export function chosenNames({ domains, groups }: Selection, entries: readonly Entry[] | null): readonly ChosenName[] {
  const named = (kind: EntryKind) => (name: string) => ({ kind, name, fault: faultOf(kind, name, entries) })
  return [...domains.map(named('domain')), ...groups.map(named('group'))]
}

function faultOf(kind: EntryKind, name: string, entries: readonly Entry[] | null): ChoiceFault | null {
  if (entries === null) return null
  const meant = entries.filter((entry) => entry.kind === kind && isMeantBy(entry, name))
  if (meant.length === 0) return 'missing'
  return meant.length === 1 ? null : 'ambiguous'
}

export const withoutName = (selection: Selection, { kind, name }: ChosenName): Selection =>
  kind === 'domain'
    ? { ...selection, domains: selection.domains.filter((other) => other !== name) }
    : { ...selection, groups: selection.groups.filter((other) => other !== name) }
