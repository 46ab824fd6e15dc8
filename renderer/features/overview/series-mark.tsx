import Box from '@mui/material/Box'
import type { ChangeSeries } from './change-series.ts'

const patterns = {
  solid: {},
  striped: {
    backgroundImage: 'repeating-linear-gradient(45deg, transparent 0 3px, var(--mui-palette-background-paper) 3px 5px)',
  },
  dotted: {
    backgroundImage: 'radial-gradient(var(--mui-palette-background-paper) 1px, transparent 1.5px)',
    backgroundSize: '4px 4px',
  },
  outlined: { backgroundColor: 'transparent' },
} as const

/** A piece of a column, or of the legend, in the look of its series. */
export function SeriesMark({ series, width, height }: { series: ChangeSeries; width: string; height: string }) {
  return (
    <Box
      style={{ width, height }}
      sx={{
        flexShrink: 0,
        boxSizing: 'border-box',
        bgcolor: series.color,
        border: '2px solid',
        borderColor: series.color,
        forcedColorAdjust: 'none',
        ...patterns[series.pattern],
      }}
    />
  )
}
