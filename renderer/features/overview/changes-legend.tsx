import Box from '@mui/material/Box'
import { useText } from '../../text/text-context.tsx'
import { changeSeries } from './change-series.ts'
import { SeriesMark } from './series-mark.tsx'

export function ChangesLegend() {
  const { domain } = useText()
  return (
    <Box aria-hidden sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
      {changeSeries.map((series) => (
        <Box key={series.kind} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <SeriesMark series={series} width="14px" height="14px" />
          {domain.changeKinds[series.kind]}
        </Box>
      ))}
    </Box>
  )
}
