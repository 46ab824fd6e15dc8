import type { TreeLevel, TreeNode } from '../../../../shared/domain/directory-entries.ts'
import { attributeReader, firstTextOf, textsOf } from '../attributes/attribute-values.ts'
import { relativeNameOf } from '../distinguished-name/relatives.ts'
import { anyEntry } from '../filter/build-filter.ts'
import type { LdapEntry } from '../session/ldap-entry.ts'
import type { LdapSession } from '../session/ldap-session.ts'
import { withProposals } from './resolve-base-dn.ts'
import { readRootDse } from './root-dse.ts'

/** Nobody scrolls through more than that to pick a node. */
const mostNodes = 1_000
/** X.501 and OpenLDAP, then what 389 Directory Server and eDirectory say instead. */
const childCounts = ['numSubordinates', 'subordinateCount']
const attributes = ['objectClass', 'hasSubordinates', ...childCounts]

const readObjectClasses = attributeReader('objectClass')
const readHasSubordinates = attributeReader('hasSubordinates')
const readChildCounts = childCounts.map(attributeReader)
const collator = new Intl.Collator('en', { numeric: true })

/** The naming contexts, the uppermost nodes of the tree, in the order of the server. */
export async function listRoots(session: LdapSession, signal: AbortSignal): Promise<TreeLevel> {
  const { namingContexts } = await readRootDse(session, signal)
  return {
    nodes: namingContexts.map((distinguishedName) => ({
      distinguishedName,
      relativeName: distinguishedName,
      objectClasses: [],
      mayHaveChildren: true,
    })),
    truncated: false,
  }
}

/** The nodes right below `parent`, by name. */
export async function listChildren(session: LdapSession, parent: string, signal: AbortSignal): Promise<TreeLevel> {
  const search = { baseDn: parent, scope: 'one', filter: anyEntry, attributes, limit: mostNodes, signal } as const
  const { entries, truncated } = await withProposals(session, signal, () =>
    session.inStage('base-dn').searchSome(search),
  )
  const nodes = entries.map(toNode).sort((one, other) => collator.compare(one.relativeName, other.relativeName))
  return { nodes, truncated }
}

const toNode = (entry: LdapEntry): TreeNode => ({
  distinguishedName: entry.distinguishedName,
  relativeName: relativeNameOf(entry.distinguishedName),
  objectClasses: textsOf(readObjectClasses(entry)),
  mayHaveChildren: mayHaveChildren(entry),
})

function mayHaveChildren(entry: LdapEntry): boolean {
  if (firstTextOf(readHasSubordinates(entry))?.toUpperCase() === 'FALSE') return false
  return !readChildCounts.some((read) => firstTextOf(read(entry)) === '0')
}
