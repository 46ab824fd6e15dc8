import { createHash } from 'node:crypto'
import type { KerioAlias, KerioDomain, KerioGroup, KerioGroupReference, KerioUser } from './kerio-records.ts'

/** A GUID that depends on the name alone: the same call gives the same records, on every machine. */
function guidFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** Forms of ids: domains and users as documented, groups and aliases assumed (KERIO-A7). */
const domainGuid = ({ name }: Pick<KerioDomain, 'name'>): string => guidFor(`domain ${name}`)

export function makeDomain(name: string, change: Partial<KerioDomain> = {}): KerioDomain {
  return {
    id: `keriodb://domain/${domainGuid({ name })}`,
    name,
    description: '',
    isPrimary: false,
    aliasList: [],
    isDistributed: false,
    ...change,
  }
}

export function makeUser(domain: KerioDomain, loginName: string, change: Partial<KerioUser> = {}): KerioUser {
  return {
    id: `keriodb://user/${domainGuid(domain)}/${guidFor(`user ${domain.name} ${loginName}`)}`,
    domainId: domain.id,
    loginName,
    fullName: '',
    description: '',
    isEnabled: true,
    itemSource: 'DSInternalSource',
    authType: 'UInternalAuth',
    emailAddresses: [],
    userGroups: [],
    effectiveRole: { userRole: 'UserRole' },
    ...change,
  }
}

export function makeGroup(domain: KerioDomain, name: string, description = ''): KerioGroup {
  return {
    id: `keriodb://group/${domainGuid(domain)}/${guidFor(`group ${domain.name} ${name}`)}`,
    domainId: domain.id,
    name,
    description,
    itemSource: 'DSInternalSource',
  }
}

/** The group as it stands in a user's `userGroups`. */
export const memberOf = ({ id, name, description, itemSource }: KerioGroup): KerioGroupReference => ({
  id,
  name,
  description,
  itemSource,
})

export function makeAlias(domain: KerioDomain, name: string, change: Partial<KerioAlias>): KerioAlias {
  return {
    id: `keriodb://alias/${domainGuid(domain)}/${guidFor(`alias ${domain.name} ${name}`)}`,
    domainId: domain.id,
    name,
    deliverTo: '',
    deliverToId: '',
    type: 'TypeEmailAddress',
    description: '',
    ...change,
  }
}
