import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId, useState } from 'react'
import { get, useFormState } from 'react-hook-form'
import { Section } from '../../../../components/section.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { logOnFields } from './application-integration-fields.ts'

/** How the server is asked about a password; out of the way until it is wanted, or until a value in it is wrong. */
export function LogOnRequestSection() {
  const { logOnRequest } = useText().directoryServices
  const { control } = useDirectoryForm()
  const { errors } = useFormState({ control, name: logOnFields })
  const [wanted, setWanted] = useState(false)
  const open = wanted || logOnFields.some((field) => get(errors, field) !== undefined)
  const id = useId()
  return (
    <Section
      title={logOnRequest.title}
      description={logOnRequest.description}
      aside={
        <Button aria-expanded={open} aria-controls={id} onClick={() => setWanted(!open)}>
          {open ? logOnRequest.hide : logOnRequest.show}
        </Button>
      }
    >
      <Box id={id} hidden={!open} sx={{ '&:not([hidden])': { display: 'flex' }, flexDirection: 'column', gap: 1.25 }}>
        <LogOnRequestRows />
      </Box>
    </Section>
  )
}

function LogOnRequestRows() {
  const { logOnRequest } = useText().directoryServices
  const part = 'applicationIntegration.authentication'
  return (
    <>
      <FormTextRow
        name={`${part}.commandParameter`}
        label={logOnRequest.commandParameter}
        help={logOnRequest.commandParameterHelp}
        font="code"
      />
      <FormTextRow name={`${part}.commandValue`} label={logOnRequest.commandValue} font="code" />
      <FormTextRow name={`${part}.userNameParameter`} label={logOnRequest.userNameParameter} font="code" />
      <FormTextRow name={`${part}.passwordParameter`} label={logOnRequest.passwordParameter} font="code" />
      <FormTextRow
        name={`${part}.resultField`}
        label={logOnRequest.resultField}
        help={logOnRequest.resultFieldHelp}
        font="code"
      />
    </>
  )
}
