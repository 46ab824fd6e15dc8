import Typography from '@mui/material/Typography'
import { useText } from '../../../../text/text-context.tsx'

/** The product's manual asks for it; here it matters only where MDaemon offers nothing but CRAM-MD5. */
export function ChallengeNotice() {
  const { mdaemon } = useText().directoryServices
  return (
    <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '80ch' }}>
      {mdaemon.challengeNotice}
    </Typography>
  )
}
