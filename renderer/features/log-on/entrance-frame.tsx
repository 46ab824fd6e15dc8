import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useEffect, type ReactNode } from 'react'
import { useText } from '../../text/text-context.tsx'

export interface EntranceFrameProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

/** The card in the middle of an otherwise empty window, before anybody is logged on. */
export function EntranceFrame({ title, text, children }: EntranceFrameProps) {
  const { common } = useText()
  useEffect(() => {
    document.title = `${title} - ${common.productName}`
  }, [common.productName, title])
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', display: 'flex', p: 2 }}>
      <Paper variant="outlined" sx={{ m: 'auto', width: '100%', maxWidth: 460, p: { xs: 2, sm: 4 } }}>
        <Typography color="textSecondary">{common.productName}</Typography>
        <Typography variant="h1" sx={{ mt: 0.5, mb: 1 }}>
          {title}
        </Typography>
        {text !== undefined && <Typography color="textSecondary">{text}</Typography>}
        <Box sx={{ mt: 2 }}>{children}</Box>
      </Paper>
    </Box>
  )
}
