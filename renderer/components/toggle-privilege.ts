import { globalPrivileges, type GlobalPrivilege } from '../../shared/domain/privileges.ts'

/** In the order of the list. The administrator's privilege stands alone: it includes all others. */
export function toggleGlobal(chosen: readonly GlobalPrivilege[], privilege: GlobalPrivilege): GlobalPrivilege[] {
  if (privilege === 'admin') return chosen.includes('admin') ? [] : ['admin']
  return inOrder(globalPrivileges, toggle(chosen, privilege)).filter((other) => other !== 'admin')
}

export const toggle = <Item>(chosen: readonly Item[], item: Item): readonly Item[] =>
  chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item]

export const inOrder = <Item>(all: readonly Item[], chosen: readonly Item[]): Item[] =>
  all.filter((item) => chosen.includes(item))
