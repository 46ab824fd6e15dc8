import type { GridColumn } from './grid-types.ts'

type ColumnShape<Row> = Pick<GridColumn<Row>, 'id' | 'label' | 'width' | 'sortable' | 'align'>

/** A column whose cells are plain text. */
export const textColumn = <Row>(shape: ColumnShape<Row>, text: (row: Row) => string): GridColumn<Row> => ({
  ...shape,
  cell: text,
  text,
})
