import type { UserSummary } from '../../../../shared/domain/user.ts'
import type { GridRows, GridSelection } from '../../../components/grid-types.ts'
import { selectedRanges } from '../../../components/picked-rows.ts'

type Identity = Pick<UserSummary, 'id'>

/** Rows are read anew by their places, and others may stand there by now: whether they are those that are selected. */
export function isAsShown(
  { rowAt }: Pick<GridRows<Identity>, 'rowAt'>,
  selection: GridSelection | null,
  read: readonly Identity[],
): boolean {
  const places = selectedRanges(selection).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, place) => first + place),
  )
  return read.length === places.length && places.every((index, place) => isSame(rowAt(index), read[place]))
}

/** A row that is not in sight was not looked at either. */
const isSame = (shown: Identity | undefined, read: Identity | undefined): boolean =>
  shown === undefined || shown.id === read?.id
