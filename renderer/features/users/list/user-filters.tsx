import { globalPrivileges } from '../../../../shared/domain/privileges.ts'
import { authenticationSchema } from '../../../../shared/domain/user.ts'
import { useCallQuery } from '../../../api/use-call.ts'
import { FilterSelect } from '../../../components/filter-select.tsx'
import { useText } from '../../../text/text-context.tsx'
import type { UserFilter } from './use-user-rows.ts'

export interface UserFiltersProps {
  readonly filter: UserFilter
  readonly onChange: (filter: UserFilter) => void
}

/** Beside the names of directories, which have no blank. */
const handMade = 'hand made'

export function UserFilters({ filter, onChange }: UserFiltersProps) {
  const { domain, users } = useText()
  const directories = useCallQuery('directories.list', {}).data ?? []
  const { authentication, directory, privilege } = filter
  return (
    <>
      <FilterSelect
        label={users.authentication}
        all={users.allAuthentications}
        value={authentication}
        options={authenticationSchema.options.map((value) => ({ value, label: domain.authentication[value] }))}
        onChange={(value) => onChange({ ...filter, authentication: value })}
      />
      <FilterSelect
        label={users.directory}
        all={users.allDirectories}
        value={directory === null ? null : directory.kind === 'of' ? directory.id : handMade}
        options={[
          ...directories.map(({ configuration: { id } }) => ({ value: id, label: id })),
          { value: handMade, label: users.ofNoDirectory },
        ]}
        onChange={(value) => onChange({ ...filter, directory: directoryFilter(value) })}
      />
      <FilterSelect
        label={users.privileges}
        all={users.allPrivileges}
        value={privilege}
        options={globalPrivileges.map((value) => ({ value, label: domain.globalPrivileges[value] }))}
        onChange={(value) => onChange({ ...filter, privilege: value })}
      />
    </>
  )
}

function directoryFilter(value: string | null): UserFilter['directory'] {
  if (value === null) return null
  return value === handMade ? { kind: 'hand-made' } : { kind: 'of', id: value }
}
