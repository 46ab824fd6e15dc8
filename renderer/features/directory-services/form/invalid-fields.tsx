import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { get, useFormState } from 'react-hook-form'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { useText } from '../../../text/text-context.tsx'
import { useDirectoryForm } from './editor-context.tsx'
import { fieldCaption } from './field-captions.ts'
import { fieldsOf } from './field-paths.ts'

/** Every field that must be corrected, each with a link to it. */
export function InvalidFields() {
  const texts = useText()
  const { invalid } = texts.directoryServices
  const form = useDirectoryForm()
  const { errors } = useFormState({ control: form.control })
  const wrong = fieldsOf(form.getValues('type')).filter((field) => get(errors, field) !== undefined)
  if (wrong.length === 0) return null
  return (
    <MessagePanel tone="failed" title={invalid.title(wrong.length)}>
      {/* One below the other, so each is as high as a target must be (WCAG 2.5.8). */}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& button': { minHeight: 24 } }}>
        {wrong.map((field) => (
          <li key={field}>
            <Link component="button" type="button" variant="body1" onClick={() => form.setFocus(field)}>
              {fieldCaption(texts, field)}
            </Link>
          </li>
        ))}
      </Box>
    </MessagePanel>
  )
}
