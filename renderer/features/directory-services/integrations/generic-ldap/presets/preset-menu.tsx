import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useId, useState } from 'react'
import {
  genericLdapPresets,
  type GenericLdapPreset,
} from '../../../../../../shared/configuration/generic-ldap-presets.ts'
import { useAnnounce } from '../../../../../components/live-region.tsx'
import { useText } from '../../../../../text/text-context.tsx'
import { useDirectoryForm } from '../../../form/editor-context.tsx'
import { PresetDialog } from './preset-dialog.tsx'

/** Values to begin with. What they replace is shown before anything is filled in. */
export function PresetMenu() {
  const { connection, presets } = useText().directoryServices
  const form = useDirectoryForm()
  const announce = useAnnounce()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [preset, setPreset] = useState<GenericLdapPreset | null>(null)
  const id = useId()
  const choose = (chosen: GenericLdapPreset): void => {
    setAnchor(null)
    setPreset(chosen)
  }
  return (
    <>
      <Button
        id={id}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMoreIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {connection.presets}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        // Within the page's landmarks, where assistive technology looks for it.
        disablePortal
        slotProps={{ list: { 'aria-labelledby': id } }}
      >
        {genericLdapPresets.map((candidate) => (
          <MenuItem key={candidate.id} onClick={() => choose(candidate)}>
            {presets.names[candidate.id]}
          </MenuItem>
        ))}
      </Menu>
      {preset !== null && (
        <PresetDialog
          preset={preset}
          present={form.getValues('genericLdap')}
          onFill={(filled) => {
            form.setValue('genericLdap', filled, { shouldDirty: true, shouldValidate: true })
            announce(presets.filled(presets.names[preset.id]))
            setPreset(null)
          }}
          onClose={() => setPreset(null)}
        />
      )}
    </>
  )
}
