import { globalPrivileges } from '../../../../shared/domain/privileges.ts'
import type { UserSummary } from '../../../../shared/domain/user.ts'
import type { GridColumn } from '../../../components/grid-types.ts'
import { textColumn } from '../../../components/text-column.ts'
import { inOrder } from '../../../components/toggle-privilege.ts'
import type { Texts } from '../../../text/texts.ts'

export const userColumns = ({ users, domain }: Texts): readonly GridColumn<UserSummary>[] => [
  textColumn({ id: 'userName', label: users.userName, width: 180, sortable: true }, (user) => user.userName),
  textColumn({ id: 'fullName', label: users.fullName, width: 180, sortable: true }, (user) => user.fullName ?? ''),
  textColumn(
    { id: 'authentication', label: users.authentication, width: 150, sortable: true },
    (user) => domain.authentication[user.authentication],
  ),
  textColumn({ id: 'directory', label: users.directory, width: 110, sortable: true }, (user) => user.directory ?? ''),
  textColumn({ id: 'privileges', label: users.privileges, width: 130 }, (user) =>
    inOrder(globalPrivileges, user.privileges)
      .map((privilege) => domain.globalPrivileges[privilege])
      .join(', '),
  ),
  textColumn({ id: 'emailAddresses', label: users.emailAddresses, width: 230 }, (user) =>
    user.emailAddresses.join(', '),
  ),
]
