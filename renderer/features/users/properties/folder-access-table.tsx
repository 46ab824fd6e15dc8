import RemoveIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { folderPrivileges, type FolderPrivilege } from '../../../../shared/domain/privileges.ts'
import { useText } from '../../../text/text-context.tsx'
import type { UserForm } from './user-form.ts'

export interface FolderAccessTableProps {
  readonly access: UserForm['folderAccess']
  readonly onToggle: (folder: string, right: FolderPrivilege) => void
  readonly onRemove: (folder: string) => void
}

export function FolderAccessTable({ access, onToggle, onRemove }: FolderAccessTableProps) {
  const { domain, userProperties: words } = useText()
  return (
    <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%' }}>
      <thead>
        <tr>
          {[words.folder, ...folderPrivileges.map((right) => domain.folderPrivileges[right])].map((head, place) => (
            <Box
              key={head}
              component="th"
              scope="col"
              sx={{ ...cell, ...(place > 0 ? narrow : {}), color: 'text.secondary' }}
            >
              {head}
            </Box>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {access.map(({ folder, privileges }) => (
          <tr key={folder}>
            <Box component="th" scope="row" sx={{ ...cell, overflowWrap: 'anywhere' }}>
              {folder}
              {privileges.length === 0 && (
                <Typography component="span" variant="body2" color="textSecondary">
                  {` (${words.noRight})`}
                </Typography>
              )}
            </Box>
            {folderPrivileges.map((right) => (
              <Box key={right} component="td" sx={{ ...cell, ...narrow }}>
                <Checkbox
                  checked={privileges.includes(right)}
                  onChange={() => onToggle(folder, right)}
                  slotProps={{ input: { 'aria-label': words.right(domain.folderPrivileges[right], folder) } }}
                />
              </Box>
            ))}
            <Box component="td" sx={{ ...cell, width: 40 }}>
              <IconButton aria-label={words.remove(folder)} onClick={() => onRemove(folder)}>
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  )
}

const cell = { textAlign: 'left', fontWeight: 400, py: 0.25, pr: 1, borderBottom: 1, borderColor: 'divider' } as const
const narrow = { width: { xs: '1%', md: 88 }, textAlign: 'center' } as const
