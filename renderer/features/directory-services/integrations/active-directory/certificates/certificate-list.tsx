import Box from '@mui/material/Box'
import type { CertificateDescription } from '../../../../../../shared/domain/certificate-description.ts'
import { useCallQuery } from '../../../../../api/use-call.ts'
import { StatusBadge } from '../../../../../components/status-badge.tsx'
import type { Format } from '../../../../../text/format.ts'
import type { Texts } from '../../../../../text/texts.ts'
import { useFormat, useText } from '../../../../../text/text-context.tsx'

/** Whom the text would make trusted, and for how long. */
export function CertificateList({ pem }: { pem: string }) {
  const texts = useText()
  const format = useFormat()
  const described = useCallQuery('directories.describeCertificates', { pem }, { previous: 'keep' })
  const { certificatesFound } = texts.directoryServices.activeDirectory
  return (
    <Box component="ul" aria-label={certificatesFound} sx={{ m: 0, p: 0, pt: 0.5, listStyle: 'none' }}>
      {(described.data ?? []).map((certificate, index) => (
        <Box key={index} component="li" sx={{ overflowWrap: 'anywhere' }}>
          <StatusBadge tone={isUsable(certificate) ? 'ok' : 'warning'}>
            {describe(certificate, texts, format)}
          </StatusBadge>
        </Box>
      ))}
    </Box>
  )
}

const isUsable = (certificate: CertificateDescription): boolean =>
  certificate.kind === 'readable' && certificate.period === 'present' && certificate.role === 'authority'

function describe(certificate: CertificateDescription, texts: Texts, { dateTime }: Format): string {
  const words = texts.directoryServices.activeDirectory.certificate
  if (certificate.kind === 'unreadable') return words.unreadable
  const periods = {
    present: words.validUntil(dateTime(certificate.validTo)),
    past: words.expired(dateTime(certificate.validTo)),
    future: words.notYetValid(dateTime(certificate.validFrom)),
  }
  return [
    certificate.subject,
    periods[certificate.period],
    ...(certificate.role === 'authority' ? [] : [words.noAuthority]),
  ].join(', ')
}
