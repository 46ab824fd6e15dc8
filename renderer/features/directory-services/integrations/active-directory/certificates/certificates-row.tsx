import Box from '@mui/material/Box'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { MessagePanel } from '../../../../../components/message-panel.tsx'
import { useText } from '../../../../../text/text-context.tsx'
import { FormTextRow } from '../../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../../form/editor-context.tsx'
import { CertificateList } from './certificate-list.tsx'
import { LoadFileButton } from '../../../../../components/load-file-button.tsx'
import { certificatesIn, readCertificateFile } from './read-certificate-file.ts'

const name = 'activeDirectory.connection.caCertificates'

/** Pasted or loaded; a file adds to what stands there. */
export function CertificatesRow() {
  const { activeDirectory } = useText().directoryServices
  const { control, getValues, setValue } = useDirectoryForm()
  const pem = certificatesIn(useWatch({ control, name }))
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const load = (fileName: string, content: Uint8Array): void => {
    const loaded = readCertificateFile(content)
    setUnreadable(loaded === '' ? fileName : null)
    const present = getValues(name).trim()
    const joined = present === '' ? loaded : `${present}\n${loaded}`
    if (loaded !== '') setValue(name, joined, { shouldDirty: true, shouldValidate: true })
  }
  return (
    <>
      <FormTextRow
        name={name}
        label={activeDirectory.certificates}
        help={activeDirectory.certificatesHelp}
        font="code"
        lines="several"
        aside={<LoadFileButton label={activeDirectory.loadCertificates} accept=".pem,.crt,.cer,.der" onLoad={load} />}
      />
      <Box sx={belowField}>
        {unreadable !== null && (
          <MessagePanel tone="warning" title={activeDirectory.fileUnreadable(unreadable)} announce="alert" />
        )}
        {pem !== '' && <CertificateList pem={pem} />}
      </Box>
    </>
  )
}

/** In the column of the fields. */
const belowField = { pl: { md: '236px' }, maxWidth: { md: 796 }, '&:empty': { display: 'none' } } as const
