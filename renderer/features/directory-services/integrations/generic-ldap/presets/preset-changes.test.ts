import { describe, expect, test } from 'vitest'
import { genericLdapPresets } from '../../../../../../shared/configuration/generic-ldap-presets.ts'
import { emptyForm } from '../../../form/directory-form.ts'
import { fillIn, isFilledAtFirst, presetChanges } from './preset-changes.ts'

const typed = {
  connection: { ...emptyForm.genericLdap.connection, serverName: 'ldap.example.com', baseDn: 'dc=mine' },
  filters: { ...emptyForm.genericLdap.filters, groups: ['Sales'] },
}

describe.each(genericLdapPresets.map((preset) => [preset.id, preset] as const))('filling in for %s', (_id, preset) => {
  const changes = presetChanges(typed, preset)

  test('shows every value that would change, and no other', () => {
    const everything = new Set(changes.map(({ field }) => field))
    expect(presetChanges(fillIn(typed, preset, everything), preset)).toEqual([])
    expect(changes.every(({ now, then }) => now !== then)).toBe(true)
  })

  test('leaves the connection alone unless it is asked for', () => {
    const atFirst = new Set(changes.filter(isFilledAtFirst).map(({ field }) => field))
    const filled = fillIn(typed, preset, atFirst)
    expect(filled.connection).toEqual(typed.connection)
    expect(filled.filters).toEqual({ ...preset.filters, groups: ['Sales'] })
  })

  test('changes nothing where nothing is chosen', () => {
    expect(fillIn(typed, preset, new Set())).toEqual(typed)
  })
})
