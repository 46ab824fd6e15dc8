import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { imapAccessSchema } from '../../../../../shared/configuration/imap-authentication.ts'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormSelectRow } from '../../fields/form-select-row.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { AcceptCertificatesRow } from './accept-certificates-row.tsx'

export interface ImapSectionProps {
  /** The part of the form in which the authentication stands. */
  readonly part: 'mdaemon' | 'kerioConnect'
  readonly serverLabel: string
  readonly description: string
  /** What an administrator of that mail server should know. */
  readonly children?: ReactNode
}

/** Where passwords are checked, for mail servers that are asked over IMAP. */
export function ImapSection({ part, serverLabel, description, children }: ImapSectionProps) {
  const { imap } = useText().directoryServices
  const { control } = useDirectoryForm()
  const access = useWatch({ control, name: `${part}.authentication.imapAccess` })
  return (
    <Section title={imap.title} description={description}>
      <FormTextRow
        name={`${part}.authentication.imapServer`}
        label={serverLabel}
        help={imap.serverHelp}
        inputMode="url"
      />
      <FormSelectRow
        name={`${part}.authentication.imapAccess`}
        label={imap.access}
        options={imapAccessSchema.options.map((value) => ({ value, label: imap.accesses[value] }))}
        {...(access === 'plain' ? { help: imap.notEncrypted } : {})}
      />
      <AcceptCertificatesRow
        name={`${part}.authentication.acceptAllCertificates`}
        encrypted={access !== 'plain'}
        onlyEncrypted={imap.acceptOnlyEncrypted}
      />
      {children}
    </Section>
  )
}
