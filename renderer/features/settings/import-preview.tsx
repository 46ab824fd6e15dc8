import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ConfigurationChange } from '../../../shared/domain/configuration-change.ts'
import { FactTable } from '../../components/fact-table.tsx'
import { Section } from '../../components/section.tsx'
import { useText } from '../../text/text-context.tsx'

/** One paragraph for each directory: what becomes of it, of its fields and of its password. */
export function ImportPreview({ changes }: { readonly changes: readonly ConfigurationChange[] }) {
  const { settings } = useText()
  const isSame = changes.every(({ kind }) => kind === 'unchanged')
  return (
    <Section title={settings.preview}>
      {isSame ? (
        <Typography role="status">{settings.nothingChanges}</Typography>
      ) : (
        changes.map((change) => <DirectoryChange key={change.directory} {...change} />)
      )}
    </Section>
  )
}

/** Certificates are long, and are not compared by eye. */
const longestShown = 200
const shorten = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)

function DirectoryChange({ directory, kind, fields, secrets }: ConfigurationChange) {
  const { settings } = useText()
  return (
    <Box sx={{ overflowWrap: 'anywhere', borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Typography variant="h3" sx={{ fontWeight: 600 }}>
        {directory} {settings.changes[kind]}
      </Typography>
      {secrets.map(({ field, change }) => (
        <Typography key={field}>{settings.secretChanges[change]}</Typography>
      ))}
      <Box sx={{ overflowX: 'auto', mt: 0.5 }}>
        {kind === 'added' && <AddedFields fields={fields} />}
        {kind === 'changed' && fields.length > 0 && <ChangedFields fields={fields} />}
      </Box>
    </Box>
  )
}

type Fields = Pick<ConfigurationChange, 'fields'>

/** Of a new directory only what is filled in. */
function AddedFields({ fields }: Fields) {
  const { settings } = useText()
  const filled = fields.flatMap(({ field, after }) =>
    after === null || after === '' || after === '[]' ? [] : [{ name: field, values: [shorten(after)] }],
  )
  return <FactTable head={[settings.field, settings.value]} rows={filled} names="long" />
}

function ChangedFields({ fields }: Fields) {
  const { settings } = useText()
  const shown = (value: string | null): string => shorten(value === null || value === '' ? settings.empty : value)
  const rows = fields.map(({ field, before, after }) => ({ name: field, values: [shown(before), shown(after)] }))
  return <FactTable head={[settings.field, settings.before, settings.after]} rows={rows} names="long" />
}
