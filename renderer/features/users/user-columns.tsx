import type { UserSummary } from '../../../shared/domain/user.ts'
import type { GridColumn } from '../../components/grid-types.ts'
import type { Texts } from '../../text/texts.ts'

const column = (
  shape: Pick<GridColumn<UserSummary>, 'id' | 'label' | 'width'> & { readonly sortable: boolean },
  text: (user: UserSummary) => string,
): GridColumn<UserSummary> => ({ ...shape, cell: text, text })

export const userColumns = ({ users, domain }: Texts): readonly GridColumn<UserSummary>[] => [
  column({ id: 'userName', label: users.userName, width: 200, sortable: true }, (user) => user.userName),
  column({ id: 'fullName', label: users.fullName, width: 210, sortable: true }, (user) => user.fullName ?? ''),
  column(
    { id: 'authentication', label: users.authentication, width: 160, sortable: true },
    (user) => domain.authentication[user.authentication],
  ),
  column({ id: 'directory', label: users.directory, width: 130, sortable: true }, (user) => user.directory ?? ''),
  column({ id: 'emailAddresses', label: users.emailAddresses, width: 280, sortable: false }, (user) =>
    user.emailAddresses.join(', '),
  ),
]
