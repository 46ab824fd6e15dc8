import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/text-context.tsx'
import { heirMark } from './held-focus/focus-place.ts'
import { useNavigation } from './navigation.tsx'

export interface PageProps {
  readonly title: string
  /** At the right of the heading, e.g. the last run with its outcome. */
  readonly status?: ReactNode
  readonly children: ReactNode
  /** `fill`: the page is as high as the window, and a table in it scrolls by itself. */
  readonly layout?: 'scroll' | 'fill'
}

/** A screen: its heading takes the focus when the screen was chosen, so that a screen reader says where one is. */
export function Page({ title, status, children, layout = 'scroll' }: PageProps) {
  const heading = usePageHeading(title)
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        px: { xs: 2, md: 3 },
        minHeight: '100%',
        ...(layout === 'fill' ? { height: '100%', overflow: 'hidden auto' } : {}),
      }}
    >
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'baseline',
          justifyContent: 'space-between',
          columnGap: 3,
          rowGap: 0.5,
          pt: 2,
          pb: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: 'none' }} {...heirMark('at-last')}>
          {title}
        </Typography>
        {status}
      </Box>
      {children}
    </Box>
  )
}

function usePageHeading(title: string) {
  const { common } = useText()
  const { steps } = useNavigation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} - ${common.productName}`
  }, [common.productName, title])
  useEffect(() => {
    // After a log-on the fields are gone that had it.
    if (steps > 0 || document.activeElement === document.body) heading.current?.focus()
  }, [steps])
  return heading
}
