import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { ImportReport } from '../../../../shared/domain/user-import.ts'
import { MessagePanel } from '../../../components/message-panel.tsx'
import { staticRows } from '../../../components/static-rows.ts'
import { textColumn } from '../../../components/text-column.ts'
import { VirtualGrid } from '../../../components/virtual-grid.tsx'
import type { Texts } from '../../../text/texts.ts'
import { describeDefect } from '../../../text/describe-defect.ts'
import { useFormat, useText } from '../../../text/text-context.tsx'

type ImportedUser = ImportReport['users'][number]

export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const texts = useText()
  const columns = useMemo(() => importColumns(texts), [texts])
  const rows = useMemo(() => staticRows(report.users), [report])
  return (
    <>
      <Verdict report={report} />
      {report.users.length > 0 && (
        <Box sx={{ display: 'flex', height: 260 }}>
          <VirtualGrid name="import" label={texts.users.import.table} columns={columns} rows={rows} listKey="" />
        </Box>
      )}
    </>
  )
}

/** Lines that are shown with their reasons; who corrects them sees the next ones. */
const mostReasons = 20

function Verdict({ report: { outcome, counts, errors } }: { readonly report: ImportReport }) {
  const texts = useText()
  const words = texts.users.import
  const { number } = useFormat()
  if (outcome === 'applied') return <MessagePanel tone="ok" title={words.applied(counts.create)} announce="alert" />
  if (outcome === 'planned')
    return (
      <Typography role="status">
        {counts.create === 0 ? words.nothing : words.planned(number(counts.create), number(counts.exists))}
      </Typography>
    )
  return (
    <MessagePanel tone="failed" title={words.wrongTitle(errors.length)} announce="alert">
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {errors.slice(0, mostReasons).map(({ line, reason }, place) => (
          <li key={place}>{words.wrongLine(number(line), describeDefect(texts, reason))}</li>
        ))}
        {errors.length > mostReasons && <li>{words.more(number(errors.length - mostReasons))}</li>}
      </Box>
    </MessagePanel>
  )
}

const importColumns = ({ domain, users }: Texts) => [
  textColumn<ImportedUser>({ id: 'line', label: users.import.line, width: 64, align: 'end' }, ({ line }) =>
    String(line),
  ),
  textColumn<ImportedUser>(
    { id: 'action', label: users.import.action, width: 130 },
    ({ action }) => users.import.actions[action],
  ),
  textColumn<ImportedUser>({ id: 'userName', label: users.userName, width: 160 }, ({ userName }) => userName),
  textColumn<ImportedUser>({ id: 'fullName', label: users.fullName, width: 150 }, ({ fullName }) => fullName ?? ''),
  textColumn<ImportedUser>(
    { id: 'authentication', label: users.authentication, width: 150 },
    ({ authentication }) => domain.authentication[authentication],
  ),
  textColumn<ImportedUser>({ id: 'emailAddresses', label: users.emailAddresses, width: 220 }, ({ emailAddresses }) =>
    emailAddresses.join(', '),
  ),
]
