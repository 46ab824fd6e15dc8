import type { ArchiveRow } from '../../../../shared/ipc/archive-calls.ts'
import type { GridColumn } from '../../../components/grid-types.ts'
import { textColumn } from '../../../components/text-column.ts'
import type { Format } from '../../../text/format.ts'
import type { Texts } from '../../../text/texts.ts'

export const archiveColumns = ({ archives }: Texts, format: Format): readonly GridColumn<ArchiveRow>[] => {
  const amount = (row: ArchiveRow, text: string): string => (row.isWhole ? text : archives.atLeast(text))
  return [
    textColumn({ id: 'folder', label: archives.folder, width: 260 }, ({ folder }) => folder),
    textColumn({ id: 'owner', label: archives.owner, width: 220 }, ({ owner }) => owner ?? archives.noOwner),
    textColumn({ id: 'size', label: archives.size, width: 150, align: 'end' }, (row) =>
      amount(row, format.size(row.bytes)),
    ),
    textColumn({ id: 'files', label: archives.files, width: 130, align: 'end' }, (row) =>
      amount(row, format.number(row.files)),
    ),
    textColumn({ id: 'mail', label: archives.mail, width: 160 }, ({ holdsMail }) =>
      holdsMail ? archives.holdsMail : archives.isEmpty,
    ),
  ]
}
