import Button from '@mui/material/Button'
import { useWatch } from 'react-hook-form'
import { useText } from '../../../../text/text-context.tsx'
import { BrowseDialog } from '../../browse/browse-dialog.tsx'
import { FormTextRow } from '../../fields/form-text-row.tsx'
import { useDirectoryForm } from '../../form/editor-context.tsx'
import { useDialogDraft } from '../../form/use-dialog-draft.ts'
import { DetectedBaseDn } from './detected-base-dn.tsx'

/** The part of the form in which an LDAP connection stands. */
export interface BaseDnRowProps {
  readonly part: 'genericLdap' | 'activeDirectory'
  readonly label?: string
}

export function BaseDnRow({ part, label }: BaseDnRowProps) {
  const { connection } = useText().directoryServices
  const { control, setValue } = useDirectoryForm()
  const connectionValues = useWatch({ control, name: `${part}.connection` })
  const { baseDn } = connectionValues
  const browse = useDialogDraft('connection')
  const pick = (distinguishedName: string): void => {
    setValue(`${part}.connection.baseDn`, distinguishedName, { shouldDirty: true, shouldValidate: true })
    browse.close()
  }
  return (
    <>
      <FormTextRow
        name={`${part}.connection.baseDn`}
        label={label ?? connection.baseDn}
        help={
          baseDn.trim() === '' ? (
            <DetectedBaseDn key={Object.values(connectionValues).join(' ')} />
          ) : (
            connection.baseDnHelp
          )
        }
        aside={
          <Button variant="outlined" sx={{ flexShrink: 0 }} onClick={() => void browse.open()}>
            {connection.browse}
          </Button>
        }
      />
      {browse.draft !== null && (
        <BrowseDialog draft={browse.draft} present={baseDn.trim()} onPick={pick} onClose={browse.close} />
      )}
    </>
  )
}
