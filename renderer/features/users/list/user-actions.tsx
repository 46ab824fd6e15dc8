import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useText } from '../../../text/text-context.tsx'

export type UserAction = 'new' | 'properties' | 'rename' | 'password' | 'delete' | 'import' | 'export'

export interface UserActionsProps {
  readonly selected: number
  /** Of the list as it is filtered. */
  readonly total: number
  readonly onAction: (action: UserAction) => void
}

/** In the product's order; what needs a user waits until one is selected. */
export function UserActions({ selected, total, onAction }: UserActionsProps) {
  const { users } = useText()
  const buttons: readonly (readonly [UserAction, string, boolean])[] = [
    ['new', users.newUser, true],
    ['properties', users.properties, selected === 1],
    ['rename', users.rename, selected === 1],
    ['password', users.setPassword, selected === 1],
    ['delete', users.delete, selected > 0],
    ['import', users.importCsv, true],
    ['export', users.exportCsv, total > 0],
  ]
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {buttons.map(([action, label, enabled]) => (
        <Button
          key={action}
          variant={action === 'new' ? 'contained' : 'outlined'}
          disabled={!enabled}
          onClick={() => onAction(action)}
          sx={action === 'import' ? { ml: { lg: 'auto' } } : {}}
        >
          {label}
        </Button>
      ))}
    </Box>
  )
}
