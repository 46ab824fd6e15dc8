import { describe, expect, it } from 'vitest'
import { genericLdapDirectorySchema } from '../../../shared/configuration/directory-configuration.ts'
import { genericLdapPresets } from '../../../shared/configuration/generic-ldap-presets.ts'
import { readRestriction, readUserSettings } from './generic-ldap-filters.ts'
import { readConnectionSettings } from './generic-ldap-settings.ts'

describe('presets', () => {
  it.each(genericLdapPresets)('$id is complete once server name and password are there', ({ connection, filters }) => {
    const configuration = genericLdapDirectorySchema.parse({
      id: 'main',
      type: 'generic-ldap',
      connection: { ...connection, serverName: 'directory.example.com' },
      filters: { ...filters, groups: ['staff'] },
    })
    expect(readConnectionSettings({ configuration, password: 'secret' }).endpoint.protocol).not.toBe('ldap')
    expect(readUserSettings(configuration.filters).emailAttribute).not.toBeNull()
    expect(readRestriction(configuration.filters)?.chosen).toEqual(['staff'])
  })
})
