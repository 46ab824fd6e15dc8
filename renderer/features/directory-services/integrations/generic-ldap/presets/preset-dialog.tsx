import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { GenericLdapPreset } from '../../../../../../shared/configuration/generic-ldap-presets.ts'
import { CheckboxRow } from '../../../../../components/checkbox-row.tsx'
import type { Texts } from '../../../../../text/texts.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { FormDialog } from '../../../../../components/form-dialog.tsx'
import type { DirectoryForm } from '../../../form/directory-form.ts'
import { fieldCaption } from '../../../form/field-captions.ts'
import { fillIn, isFilledAtFirst, presetChanges, type PresetChange, type PresetField } from './preset-changes.ts'

export interface PresetDialogProps {
  readonly preset: GenericLdapPreset
  readonly present: DirectoryForm['genericLdap']
  readonly onFill: (filled: DirectoryForm['genericLdap']) => void
  readonly onClose: () => void
}

/** Every value that would change, with what stands there now; each can be left out. */
export function PresetDialog({ preset, present, onFill, onClose }: PresetDialogProps) {
  const texts = useText()
  const { presets } = texts.directoryServices
  const changes = useMemo(() => presetChanges(present, preset), [present, preset])
  const [chosen, setChosen] = useState<ReadonlySet<PresetField>>(
    () => new Set(changes.filter(isFilledAtFirst).map(({ field }) => field)),
  )
  const toggle = (field: PresetField): void =>
    setChosen((before) =>
      before.has(field) ? new Set([...before].filter((other) => other !== field)) : new Set([...before, field]),
    )
  return (
    <FormDialog
      title={presets.title(presets.names[preset.id])}
      explanation={changes.length === 0 ? presets.nothing : presets.explanation}
      submitLabel={presets.fill}
      canSubmit={chosen.size > 0}
      onSubmit={() => onFill(fillIn(present, preset, chosen))}
      onClose={onClose}
      width="md"
    >
      <Box>
        {changes.map((change) => (
          <CheckboxRow
            key={change.field}
            align="start"
            name={change.field}
            label={fieldCaption(texts, change.field)}
            help={<BeforeAndAfter change={change} texts={texts} />}
            checked={chosen.has(change.field)}
            onChange={() => toggle(change.field)}
          />
        ))}
      </Box>
    </FormDialog>
  )
}

function BeforeAndAfter({ change: { now, then }, texts }: { change: PresetChange; texts: Texts }) {
  const { presets } = texts.directoryServices
  const isEmpty = now === ''
  return (
    <Typography component="span" variant="body2" sx={{ display: 'block', pl: 3.5, pb: 0.75, overflowWrap: 'anywhere' }}>
      {!isEmpty && (
        <>
          {presets.now}: <code>{shown(now, texts)}</code>
          <br />
        </>
      )}
      {presets.then}: <code>{shown(then, texts)}</code>
    </Typography>
  )
}

function shown(value: string | boolean, { directoryServices: { connection, presets } }: Texts): string {
  if (typeof value === 'boolean') return value ? presets.on : presets.off
  if (value === 'ldap' || value === 'ldap-tls' || value === 'ldap-ssl') return connection.protocols[value]
  return value === '' ? presets.empty : value
}
