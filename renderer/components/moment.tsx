import Tooltip from '@mui/material/Tooltip'
import { useFormat } from '../text/text-context.tsx'
import { useNow } from './use-now.ts'

/** `2 hours ago`, with the exact time in the tooltip. */
export function RelativeMoment({ moment }: { moment: string }) {
  const format = useFormat()
  // The clock is up to 30 s old; what just happened must not lie ahead.
  const now = Math.max(useNow(30_000), Date.parse(moment))
  return (
    <Tooltip title={format.exactDateTime(moment)}>
      <time dateTime={moment}>{format.relativeTime(moment, now)}</time>
    </Tooltip>
  )
}
