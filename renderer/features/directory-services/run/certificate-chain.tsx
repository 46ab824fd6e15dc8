import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { CertificateFacts } from '../../../../shared/domain/diagnosis.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { certificateFacts } from './failure-report.ts'

/** The chain as the server sent it, its own certificate first; out of the way until it is wanted. */
export function CertificateChain({ certificates }: { certificates: readonly CertificateFacts[] }) {
  const { run } = useText().directoryServices
  const { number } = useFormat()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Box>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {`${run.details}: ${run.certificates}`}
      </Button>
      <Box id={id} hidden={!open}>
        {certificates.map((certificate, index) => (
          <Box key={certificate.fingerprint} sx={{ mt: 1 }}>
            {certificates.length > 1 && <Typography variant="h3">{run.certificate(number(index + 1))}</Typography>}
            <CertificateTable certificate={certificate} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function CertificateTable({ certificate }: { certificate: CertificateFacts }) {
  const texts = useText()
  const format = useFormat()
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: { sm: '180px minmax(0, 1fr)' }, m: 0, columnGap: 2 }}
    >
      {certificateFacts(certificate, texts, format).map(({ name, value }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', fontFamily: 'monospace', fontSize: '0.8125rem' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
