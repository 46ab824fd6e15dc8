import type { ChangeRow, FieldRow } from '../../shared/domain/sync-run.ts'
import type { Texts } from '../text/texts.ts'
import { BeforeAfter } from './before-after.tsx'
import { ChangeKindBadge } from './change-kind-badge.tsx'
import { changeText, detailsText, findField } from './change-words.ts'
import type { GridColumn } from './grid-types.ts'

/** Kind and name, the fields that people look for, and the rest in one line. */
export const changeColumns = (texts: Texts): readonly GridColumn<ChangeRow>[] => [
  {
    id: 'kind',
    label: texts.changes.kind,
    width: 128,
    cell: (row) => <ChangeKindBadge kind={row.kind} />,
    text: (row) => texts.domain.changeKinds[row.kind],
  },
  {
    id: 'userName',
    label: texts.changes.userName,
    width: 210,
    cell: (row) => <BeforeAfter before={row.previousUserName} after={row.userName} />,
    text: (row) => (row.previousUserName === null ? row.userName : `${row.previousUserName} → ${row.userName}`),
  },
  fieldColumn(texts, 'fullName', 230),
  fieldColumn(texts, 'emailAddresses', 280),
  {
    id: 'details',
    label: texts.changes.details,
    width: 280,
    cell: (row) => detailsText(row, texts),
    text: (row) => detailsText(row, texts),
  },
]

const fieldColumn = (texts: Texts, name: FieldRow['field'], width: number): GridColumn<ChangeRow> => ({
  id: name,
  label: texts.domain.fields[name],
  width,
  cell: (row) => {
    const field = findField(row, name)
    if (field === undefined) return null
    // Of a deleted user every value goes: crossing all of them out would say nothing.
    return row.kind === 'delete' ? field.before : <BeforeAfter before={field.before} after={field.after} />
  },
  text: (row) => {
    const field = findField(row, name)
    if (field === undefined) return ''
    return row.kind === 'delete' ? (field.before ?? '') : changeText(field, texts)
  },
})
