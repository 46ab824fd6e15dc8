import Box from '@mui/material/Box'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../text/text-context.tsx'
import { maximumColumnWidth, minimumColumnWidth } from './grid-types.ts'
import type { ColumnLayout } from './use-column-layout.ts'

/** px for each press of an arrow key. */
const keyStep = 16

interface GridResizerProps {
  readonly column: { readonly id: string; readonly label: string; readonly width: number }
  readonly layout: ColumnLayout
}

/** The right edge of a column's heading. */
export function GridResizer({ column, layout }: GridResizerProps) {
  const { common } = useText()
  const start = useRef<{ x: number; width: number } | null>(null)
  const width = layout.widthOf(column)
  const begin = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (start.current !== null) layout.resize(column.id, start.current.width + event.clientX - start.current.x)
  }
  const end = (): void => {
    start.current = null
    layout.finish()
  }
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const steps = { ArrowLeft: -keyStep, ArrowRight: keyStep }[event.key]
    if (steps === undefined) return
    event.preventDefault()
    layout.resize(column.id, width + steps)
  }
  return (
    <Box
      role="separator"
      aria-orientation="vertical"
      aria-label={common.resizeColumn(column.label)}
      aria-valuenow={width}
      aria-valuemin={minimumColumnWidth}
      aria-valuemax={maximumColumnWidth}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={end}
      onKeyDown={step}
      // Where a pixel of it is in sight already, the browser lets it stand at the edge.
      onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
      onBlur={layout.finish}
      sx={{
        position: 'absolute',
        right: 0,
        insetBlock: 0,
        width: 9,
        cursor: 'col-resize',
        touchAction: 'none',
        borderRight: 1,
        borderColor: 'divider',
        '&:hover, &:focus-visible': { borderRightWidth: 3, borderColor: 'primary.main' },
        outline: 'none',
      }}
    />
  )
}
