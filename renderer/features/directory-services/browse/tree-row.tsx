import ChevronRightIcon from '@mui/icons-material/ChevronRightOutlined'
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined'
import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import Typography from '@mui/material/Typography'
import type { Ref } from 'react'
import type { TreeLine } from './tree-levels.ts'

export interface TreeRowProps {
  readonly id: string
  readonly line: TreeLine
  readonly chosen: boolean
  readonly rowRef?: Ref<HTMLDivElement>
  readonly onChoose: () => void
  readonly onToggle: () => void
  readonly onPick: () => void
}

/** px for each level. */
const indent = 20

export function TreeRow({ id, line, chosen, rowRef, onChoose, onToggle, onPick }: TreeRowProps) {
  const { node, depth, position, siblings, state } = line
  return (
    <Box
      id={id}
      {...(rowRef === undefined ? {} : { ref: rowRef })}
      role="treeitem"
      aria-level={depth}
      aria-setsize={siblings}
      aria-posinset={position}
      aria-selected={chosen}
      aria-busy={state === 'loading'}
      {...(state === 'leaf' ? {} : { 'aria-expanded': state !== 'closed' })}
      title={node.distinguishedName}
      onClick={onChoose}
      onDoubleClick={onPick}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        minHeight: 28,
        pr: 1,
        pl: `${4 + (depth - 1) * indent}px`,
        cursor: 'default',
        userSelect: 'none',
        bgcolor: chosen ? 'action.selected' : undefined,
        boxShadow: chosen ? 'inset 3px 0 0 currentColor' : undefined,
        // Windows contrast themes take backgrounds and shadows away.
        '@media (forced-colors: active)': chosen ? { outline: '1px solid Highlight', outlineOffset: -1 } : {},
        '&:hover': { bgcolor: chosen ? 'action.selected' : 'action.hover' },
      }}
    >
      <Box
        aria-hidden
        sx={{ width: 24, height: 24, display: 'grid', placeItems: 'center', flexShrink: 0 }}
        onClick={(event) => {
          event.stopPropagation()
          if (state !== 'leaf') onToggle()
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Twisty state={state} />
      </Box>
      <Typography component="span" noWrap>
        {depth === 1 ? node.distinguishedName : node.relativeName}
      </Typography>
    </Box>
  )
}

function Twisty({ state }: { state: TreeLine['state'] }) {
  switch (state) {
    case 'leaf':
      return null
    case 'closed':
      return <ChevronRightIcon fontSize="small" />
    case 'open':
      return <ExpandMoreIcon fontSize="small" />
    case 'loading':
      return <CircularProgress size={14} />
  }
}
