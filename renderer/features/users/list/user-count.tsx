import Typography from '@mui/material/Typography'
import { useFormat, useText } from '../../../text/text-context.tsx'
import type { UserRows } from './use-user-rows.ts'

/** `12 of 10,240, 3 selected`: what search and filter leave, all, and what the buttons work on. */
export function UserCount({ rows, selected }: { rows: UserRows; selected: number }) {
  const { common, users } = useText()
  const { number } = useFormat()
  const all = rows.firstPage?.all
  const found =
    all === undefined ? '' : rows.total === 0 ? users.noMatch : common.countOfAll(number(rows.total), number(all))
  const parts = [found, selected > 1 ? users.selected(number(selected)) : '']
  return (
    <Typography component="span" role="status" color="textSecondary">
      {parts.filter(Boolean).join(', ')}
    </Typography>
  )
}
