import type { GridRows, GridSelection } from './grid-types.ts'
import { selectedRanges } from './picked-rows.ts'

/** The selected rows, fetched where needed. */
export async function readSelected<Row>(rows: GridRows<Row>, selection: GridSelection | null): Promise<readonly Row[]> {
  const chosen: Row[] = []
  for (const { first, last } of selectedRanges(selection)) chosen.push(...(await rows.readRange(first, last)))
  return chosen
}
