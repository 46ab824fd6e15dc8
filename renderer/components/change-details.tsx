import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { assertNever } from '../../shared/assert-never.ts'
import type { ChangeRow } from '../../shared/domain/sync-run.ts'
import type { Texts } from '../text/texts.ts'
import { useText } from '../text/text-context.tsx'
import { archiveText, skipText } from './change-words.ts'
import { FactTable } from './fact-table.tsx'

interface DetailLine {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** Every field of the chosen row in full, before and after. */
export function ChangeDetails({ row }: { row: ChangeRow | undefined }) {
  const texts = useText()
  const { changes } = texts
  return (
    <Box
      component="section"
      aria-label={row === undefined ? changes.details : changes.detailsOf(row.userName)}
      tabIndex={0}
      sx={{ flexShrink: 0, minHeight: 72, maxHeight: '34%', overflow: 'auto', overflowWrap: 'anywhere' }}
    >
      {row === undefined ? (
        <Typography color="textSecondary">{changes.hint}</Typography>
      ) : (
        <FactTable
          head={[changes.field, changes.before, changes.after]}
          rows={linesOf(row, texts).map(({ name, before, after }) => ({ name, values: [before ?? '', after ?? ''] }))}
        />
      )}
    </Box>
  )
}

function linesOf(row: ChangeRow, texts: Texts): readonly DetailLine[] {
  const { changes, domain } = texts
  const lines: DetailLine[] = [
    ...userNameLine(row, texts),
    ...row.fields.map(({ field, before, after }) => ({ name: domain.fields[field], before, after })),
  ]
  const archive = archiveText(row, texts)
  const reason = skipText(row, texts)
  if (archive !== null) lines.push({ name: changes.archive, before: null, after: archive })
  if (reason !== null) lines.push({ name: changes.reason, before: null, after: reason })
  return lines
}

/** A user who is only changed keeps the name; it stands in the table above. */
function userNameLine(row: ChangeRow, { changes }: Texts): readonly DetailLine[] {
  const name = changes.userName
  switch (row.kind) {
    case 'create':
    case 'rename':
      return [{ name, before: row.previousUserName, after: row.userName }]
    case 'delete':
      return [{ name, before: row.userName, after: null }]
    case 'update':
    case 'skip':
      return []
    default:
      return assertNever(row.kind)
  }
}
