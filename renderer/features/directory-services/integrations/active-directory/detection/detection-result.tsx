import Typography from '@mui/material/Typography'
import type { DirectoryDetection } from '../../../../../../shared/domain/detection.ts'
import { FactList, type Fact } from '../../../../../components/fact-list.tsx'
import { MessagePanel } from '../../../../../components/message-panel.tsx'
import { ProblemPanel } from '../../../../../components/problem-panel.tsx'
import { Section } from '../../../../../components/section.tsx'
import type { Texts } from '../../../../../text/texts.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { controllerText, detectedValues } from './detected-values.ts'
import { DetectionTrail } from './detection-trail.tsx'

/** What was found, what was not, and how. */
export function DetectionResult({ found }: { found: DirectoryDetection }) {
  const texts = useText()
  const { detection } = texts.directoryServices.activeDirectory
  return (
    <>
      {found.problem !== null && <ProblemPanel problem={found.problem} />}
      {found.answered !== null && (
        <MessagePanel
          tone="ok"
          announce="alert"
          title={detection.found(found.domain ?? found.answered.baseDn, found.answered.dnsName)}
        >
          {detection.mayStayEmpty}
        </MessagePanel>
      )}
      <FactList facts={factsOf(found, texts)} />
      <Section title={detection.trail}>
        <DetectionTrail trail={found.trail} attempts={found.attempts} />
      </Section>
    </>
  )
}

function factsOf(found: DirectoryDetection, texts: Texts): readonly Fact[] {
  const { detection } = texts.directoryServices.activeDirectory
  const values = detectedValues(found)
  const controllers = found.controllers.map(
    (controller) => `${controllerText(controller)} (${detection.sources[controller.source]})`,
  )
  const { domain, answered } = found
  return [
    { name: detection.domain, text: domain },
    { name: detection.server, text: values?.server ?? null },
    { name: detection.baseDn, text: values?.baseDn ?? null },
    { name: detection.controllers, text: controllers.length === 0 ? null : controllers.join(', ') },
    { name: detection.mechanisms, text: answered === null ? null : answered.mechanisms.join(', ') },
  ].map(({ name, text }) => ({
    name,
    value: text ?? <Typography color="textSecondary">{detection.unknown}</Typography>,
  }))
}
