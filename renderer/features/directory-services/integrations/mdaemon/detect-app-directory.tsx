import Button from '@mui/material/Button'
import { useCallMutation } from '../../../../api/use-call.ts'
import { describeProblemText } from '../../../../text/describe.ts'
import { useText } from '../../../../text/text-context.tsx'

/** Looks for an MDaemon on the machine of the program, when the administrator asks for it. */
export function DetectAppDirectory({ onFound }: { onFound: (folder: string) => void }) {
  const texts = useText()
  const { mdaemon } = texts.directoryServices
  const detection = useCallMutation('mdaemon.detectAppDirectory')
  const detect = (): void =>
    detection.mutate(
      {},
      {
        onSuccess: ({ appDirectory }) => {
          if (appDirectory !== null) onFound(appDirectory)
        },
      },
    )
  if (detection.isPending) return mdaemon.detecting
  return (
    <>
      {detection.isSuccess && detection.data.appDirectory === null && `${mdaemon.notDetected} `}
      {detection.isError && `${describeProblemText(texts, detection.error.problem).message} `}
      <Button size="small" sx={{ minHeight: 0, minWidth: 0, py: 0, px: 0.5 }} onClick={detect}>
        {mdaemon.detect}
      </Button>
    </>
  )
}
