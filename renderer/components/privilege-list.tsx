import Box from '@mui/material/Box'
import { CheckboxRow } from './checkbox-row.tsx'

interface ListedPrivilege<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly meaning: string
  readonly checked: boolean
  readonly disabled: boolean
}

export interface PrivilegeListProps<Name extends string> {
  readonly privileges: readonly ListedPrivilege<Name>[]
  readonly onToggle: (name: Name) => void
}

/** Close together, each with its meaning below its name. */
export function PrivilegeList<Name extends string>({ privileges, onToggle }: PrivilegeListProps<Name>) {
  return (
    <Box>
      {privileges.map(({ meaning, ...privilege }) => (
        <CheckboxRow
          key={privilege.name}
          {...privilege}
          align="start"
          help={
            <Box component="span" sx={{ display: 'block', mt: -0.5 }}>
              {meaning}
            </Box>
          }
          onChange={() => onToggle(privilege.name)}
        />
      ))}
    </Box>
  )
}
