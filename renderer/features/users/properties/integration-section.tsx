import type { UserDetails } from '../../../../shared/domain/user.ts'
import { Section } from '../../../components/section.tsx'
import { TextRow } from '../../../components/text-row.tsx'
import { useText } from '../../../text/text-context.tsx'
import { OwnedRow } from './owned-row.tsx'
import { ownerOf } from './owner-of.ts'
import { TextListRow } from './text-list-row.tsx'
import type { UserFormState } from './use-user-form.ts'

export interface IntegrationSectionProps {
  readonly state: UserFormState
  readonly user: UserDetails | null
}

export function IntegrationSection({ state, user }: IntegrationSectionProps) {
  const { userProperties: words } = useText()
  const { form, change, mistakes } = state
  const owner = user === null ? null : ownerOf({ ...user, authentication: form.authentication })
  return (
    <Section title={words.integration}>
      {user !== null && owner !== null ? (
        <OwnedValues user={user} owner={owner} />
      ) : (
        <>
          <TextRow
            name="distinguishedName"
            label={words.distinguishedName}
            help={words.distinguishedNameHelp}
            value={form.distinguishedName}
            onChange={(distinguishedName) => change({ distinguishedName })}
            error={mistakes.distinguishedName}
            font="code"
          />
          <TextListRow
            label={words.emailAddresses}
            help={words.emailHelp}
            values={form.emailAddresses}
            onChange={(emailAddresses) => change({ emailAddresses })}
            error={mistakes.emailAddresses}
            words={{ entry: words.emailAddress, add: words.addAddress, none: words.noAddresses, first: words.primary }}
          />
        </>
      )}
      <TextListRow
        label={words.pop3UserNames}
        help={words.pop3Help}
        values={form.pop3UserNames}
        onChange={(pop3UserNames) => change({ pop3UserNames })}
        error={mistakes.pop3UserNames}
        words={{ entry: words.pop3UserName, add: words.addName, none: words.noNames, first: null }}
      />
    </Section>
  )
}

function OwnedValues({ user, owner }: { readonly user: UserDetails; readonly owner: string }) {
  const { common, userProperties: words } = useText()
  const addresses = user.emailAddresses.map((address, place) => (
    <div key={address}>{place === 0 ? `${address} (${words.primary})` : address}</div>
  ))
  return (
    <>
      <OwnedRow label={words.distinguishedName} value={user.distinguishedName ?? common.none} owner={owner} />
      <OwnedRow label={words.externalId} value={user.externalId ?? common.none} owner={owner} />
      <OwnedRow label={words.emailAddresses} value={addresses.length === 0 ? common.none : addresses} owner={owner} />
    </>
  )
}
