import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useText } from '../text/text-context.tsx'
import { GridResizer } from './grid-resizer.tsx'
import { rowHeight, type GridColumn, type GridSort } from './grid-types.ts'
import type { ColumnLayout } from './use-column-layout.ts'

export interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: ColumnLayout
  readonly sort: GridSort | undefined
  readonly onSort: ((sort: GridSort) => void) | undefined
}

/** Stays in sight above the rows. A column that sorts is a button; its edge drags, also by arrow keys. */
export function GridHeader<Row>({ columns, layout, sort, onSort }: GridHeaderProps<Row>) {
  return (
    <Box role="rowgroup" sx={{ position: 'sticky', top: 0, zIndex: 2, minWidth: 'min-content' }}>
      <Box
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: layout.template }}
        sx={{
          display: 'grid',
          height: rowHeight,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
          color: 'text.secondary',
        }}
      >
        {columns.map((column, place) => {
          const sorted = sort?.column === column.id ? sort.direction : undefined
          return (
            <Box
              key={column.id}
              role="columnheader"
              aria-colindex={place + 1}
              aria-sort={sorted}
              sx={{
                position: 'relative',
                display: 'flex',
                minWidth: 0,
                alignItems: 'stretch',
                justifyContent: column.align ?? 'start',
              }}
            >
              {column.sortable === true && onSort !== undefined ? (
                <SortButton
                  label={column.label}
                  sorted={sorted}
                  onSort={(direction) => onSort({ column: column.id, direction })}
                />
              ) : (
                <HeaderLabel>{column.label}</HeaderLabel>
              )}
              <GridResizer column={column} layout={layout} />
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}

function HeaderLabel({ children }: { children: string }) {
  return (
    <Box
      component="span"
      sx={{ px: 1, alignSelf: 'center', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
    >
      {children}
    </Box>
  )
}

interface SortButtonProps {
  readonly label: string
  readonly sorted: GridSort['direction'] | undefined
  readonly onSort: (direction: GridSort['direction']) => void
}

function SortButton({ label, sorted, onSort }: SortButtonProps) {
  const { common } = useText()
  const Icon = sorted === 'descending' ? ArrowDownwardIcon : ArrowUpwardIcon
  const spoken = sorted === 'descending' ? common.sortedDescending : common.sortedAscending
  return (
    <ButtonBase
      onClick={() => onSort(sorted === 'ascending' ? 'descending' : 'ascending')}
      sx={{
        flex: 1,
        minWidth: 0,
        px: 1,
        gap: 0.5,
        justifyContent: 'flex-start',
        fontSize: 'inherit',
        fontFamily: 'inherit',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      {sorted !== undefined && <Icon titleAccess={spoken} sx={{ fontSize: 16 }} />}
    </ButtonBase>
  )
}
