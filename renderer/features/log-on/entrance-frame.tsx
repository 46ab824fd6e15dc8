import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, type ReactNode } from 'react'
import { heirMark } from '../../components/held-focus/focus-place.ts'
import { useText } from '../../text/text-context.tsx'

export interface EntranceFrameProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

/** The card in the middle of an otherwise empty window. Its heading has the focus where no field of it takes it. */
export function EntranceFrame({ title, text, children }: EntranceFrameProps) {
  const { common } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} - ${common.productName}`
  }, [common.productName, title])
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', display: 'flex', p: 2 }}>
      <Paper variant="outlined" sx={{ m: 'auto', width: '100%', maxWidth: 460, p: { xs: 2, sm: 4 } }}>
        <Typography color="textSecondary">{common.productName}</Typography>
        <Typography
          variant="h1"
          ref={heading}
          tabIndex={-1}
          sx={{ mt: 0.5, mb: 1, outline: 'none' }}
          {...heirMark('at-last')}
        >
          {title}
        </Typography>
        {text !== undefined && <Typography color="textSecondary">{text}</Typography>}
        <Box sx={{ mt: 2 }}>{children}</Box>
      </Paper>
    </Box>
  )
}
