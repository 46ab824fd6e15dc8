import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import FormHelperText from '@mui/material/FormHelperText'
import { useCallMutation } from '../../api/use-call.ts'
import { useEnterSession } from '../../api/use-session.ts'
import { ProblemPanel } from '../../components/problem-panel.tsx'
import { useText } from '../../text/text-context.tsx'

/** Single sign-on: one button, nothing to type. */
export function TicketLogOn() {
  const { logOn } = useText()
  const attempt = useCallMutation('session.logOnWithTicket')
  const enter = useEnterSession()
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1, mt: 2 }}>
      <Divider flexItem />
      <Button
        variant="outlined"
        sx={{ mt: 1 }}
        aria-busy={attempt.isPending}
        onClick={() => attempt.mutate({}, { onSuccess: enter })}
      >
        {logOn.withTicket}
      </Button>
      <FormHelperText>{logOn.ticketHelp}</FormHelperText>
      {attempt.error !== null && <ProblemPanel problem={attempt.error.problem} />}
    </Box>
  )
}
