import Typography from '@mui/material/Typography'
import type { UserDetails } from '../../../shared/domain/user.ts'
import { FactList } from '../../components/fact-list.tsx'
import { FactTable } from '../../components/fact-table.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'

/** The groups of the product's User Properties; shown only in this version. */
export function UserProperties({ user }: { user: UserDetails }) {
  const { users } = useText()
  return (
    <div>
      <Typography color="textSecondary">{users.readOnly}</Typography>
      <Section title={users.general}>
        <GeneralFacts user={user} />
      </Section>
      <Section title={users.integration}>
        <IntegrationFacts user={user} />
      </Section>
      <Section title={users.privileges}>
        <PrivilegeFacts user={user} />
      </Section>
      <Section title={users.folderAccess}>
        <FolderAccess user={user} />
      </Section>
    </div>
  )
}

function GeneralFacts({ user }: { user: UserDetails }) {
  const { common, domain, users } = useText()
  const format = useFormat()
  return (
    <FactList
      facts={[
        { name: users.userName, value: user.userName },
        { name: users.fullName, value: user.fullName ?? common.none },
        { name: users.authentication, value: domain.authentication[user.authentication] },
        { name: users.directory, value: user.directory ?? users.madeByHand },
        { name: users.created, value: format.dateTime(user.createdAt) },
        { name: users.changed, value: format.dateTime(user.changedAt) },
      ]}
    />
  )
}

function IntegrationFacts({ user }: { user: UserDetails }) {
  const { common, users } = useText()
  const addresses = user.emailAddresses.map((address, place) => (
    <div key={address}>{place === 0 ? `${address} (${users.primary})` : address}</div>
  ))
  return (
    <FactList
      facts={[
        { name: users.distinguishedName, value: user.distinguishedName ?? common.none },
        { name: users.externalId, value: user.externalId ?? common.none },
        { name: users.emailAddresses, value: addresses.length === 0 ? common.none : addresses },
        { name: users.pop3UserNames, value: user.pop3UserNames.join(', ') || common.none },
      ]}
    />
  )
}

function PrivilegeFacts({ user }: { user: UserDetails }) {
  const { common, domain, users } = useText()
  const privileges = user.privileges.map((privilege) => domain.globalPrivileges[privilege])
  const logins = user.loginPrivileges.map((privilege) => domain.loginPrivileges[privilege])
  return (
    <FactList
      facts={[
        { name: users.globalPrivileges, value: privileges.join(', ') || common.none },
        { name: users.loginPrivileges, value: logins.join(', ') || common.none },
      ]}
    />
  )
}

function FolderAccess({ user }: { user: UserDetails }) {
  const { domain, users } = useText()
  if (user.folderAccess.length === 0) return <Typography>{users.noFolderAccess}</Typography>
  return (
    <FactTable
      head={[users.folder, users.rights]}
      rows={user.folderAccess.map(({ folder, privileges }) => ({
        name: folder,
        values: [privileges.map((privilege) => domain.folderPrivileges[privilege]).join(', ')],
      }))}
    />
  )
}
