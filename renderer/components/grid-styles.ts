import type { SxProps, Theme } from '@mui/material/styles'
import { rowHeight } from './grid-types.ts'

/**
 * One style for the whole grid: rows and cells are plain elements, because styling each of them on its own would cost
 * several times the time that a frame has while one scrolls.
 */
export const gridStyles: SxProps<Theme> = {
  flex: 1,
  minHeight: 130,
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
  '&:focus-visible [data-active]': { boxShadow: 'inset 0 0 0 1px currentColor' },
  '& .grid-rows': { position: 'relative', minWidth: 'min-content' },
  '& .grid-row': {
    position: 'absolute',
    top: 0,
    left: 0,
    boxSizing: 'border-box',
    minWidth: '100%',
    height: rowHeight,
    display: 'grid',
    alignItems: 'center',
    borderBottom: 1,
    borderColor: 'divider',
    cursor: 'default',
  },
  '& .grid-row:hover': { bgcolor: 'action.hover' },
  '& .grid-row[aria-selected="true"]': {
    bgcolor: 'action.selected',
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  '& .grid-cell': { px: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .grid-cell[data-align="end"]': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  '& del': { color: 'text.secondary' },
  '& .grid-cell[data-loading]': { gridColumn: '1 / -1', color: 'text.disabled' },
}
