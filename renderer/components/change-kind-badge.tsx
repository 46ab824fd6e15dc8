import AddCircleIcon from '@mui/icons-material/AddCircleOutlineOutlined'
import BlockIcon from '@mui/icons-material/BlockOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import DriveFileRenameIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import type { ChangeRow } from '../../shared/domain/sync-run.ts'
import { useText } from '../text/text-context.tsx'

export const changeKindLooks = {
  create: { Icon: AddCircleIcon, color: 'success.main' },
  update: { Icon: EditIcon, color: 'info.main' },
  rename: { Icon: DriveFileRenameIcon, color: 'info.main' },
  delete: { Icon: DeleteIcon, color: 'error.main' },
  skip: { Icon: BlockIcon, color: 'warning.main' },
} as const

const badge = { display: 'inline-flex', alignItems: 'center', gap: 6, verticalAlign: 'middle' }

export function ChangeKindBadge({ kind }: { kind: ChangeRow['kind'] }) {
  const { domain } = useText()
  const { Icon, color } = changeKindLooks[kind]
  return (
    <span style={badge}>
      <Icon aria-hidden sx={{ fontSize: 16, color }} />
      {domain.changeKinds[kind]}
    </span>
  )
}
