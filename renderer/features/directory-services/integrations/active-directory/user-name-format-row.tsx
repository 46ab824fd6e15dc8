import { get, useFormState } from 'react-hook-form'
import { userNameFormatSchema } from '../../../../../shared/configuration/active-directory.ts'
import { MessagePanel } from '../../../../components/message-panel.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { FormSelectRow } from '../../fields/form-select-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'

const name = 'activeDirectory.filters.userNameFormat'

/** Another format means another name for everybody: that is said before the plan shows it. */
export function UserNameFormatRow() {
  const { activeDirectory } = useText().directoryServices
  const { control } = useDirectoryForm()
  const { dirtyFields } = useFormState({ control, name })
  return (
    <>
      <FormSelectRow
        name={name}
        label={activeDirectory.userNameFormat}
        options={userNameFormatSchema.options.map((value) => ({
          value,
          label: activeDirectory.userNameFormats[value],
        }))}
        help={activeDirectory.userNameFormatHelp}
      />
      {get(dirtyFields, name) === true && (
        <MessagePanel tone="warning" title={activeDirectory.userNameFormatChanged} announce="alert">
          {activeDirectory.userNameFormatChangedHelp}
        </MessagePanel>
      )}
    </>
  )
}
