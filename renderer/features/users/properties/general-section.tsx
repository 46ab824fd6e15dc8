import Typography from '@mui/material/Typography'
import { authenticationSchema, type UserDetails } from '../../../../shared/domain/user.ts'
import { FormRow } from '../../../components/form-row.tsx'
import { Section } from '../../../components/section.tsx'
import { SelectRow } from '../../../components/select-row.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { TextRow } from '../../../components/text-row.tsx'
import { useFormat, useText } from '../../../text/text-context.tsx'
import { NewPasswordRow } from './new-password-row.tsx'
import { OwnedRow } from './owned-row.tsx'
import { ownerOf } from './owner-of.ts'
import type { UserFormState } from './use-user-form.ts'

export interface GeneralSectionProps {
  readonly state: UserFormState
  /** null for one who is not created yet. */
  readonly user: UserDetails | null
}

export function GeneralSection({ state, user }: GeneralSectionProps) {
  const { domain, userProperties: words } = useText()
  const { form, change, mistakes } = state
  const owner = user === null ? null : ownerOf({ ...user, authentication: form.authentication })
  return (
    <Section title={words.general}>
      {user === null ? (
        <TextRow
          name="userName"
          label={words.userName}
          help={words.userNameHelp}
          value={form.userName}
          onChange={(userName) => change({ userName })}
          error={mistakes.userName}
        />
      ) : (
        <OwnedRow
          label={words.userName}
          value={user.userName}
          help={owner === null ? words.renameHelp : undefined}
          owner={owner}
        />
      )}
      {owner === null ? (
        <TextRow
          name="fullName"
          label={words.fullName}
          value={form.fullName}
          onChange={(fullName) => change({ fullName })}
          error={mistakes.fullName}
        />
      ) : (
        <OwnedRow label={words.fullName} value={user?.fullName ?? ''} owner={owner} />
      )}
      <SelectRow
        name="authentication"
        label={words.authentication}
        help={owner === null ? words.authenticationHelp[form.authentication] : undefined}
        value={form.authentication}
        options={authenticationSchema.options.map((value) => ({ value, label: domain.authentication[value] }))}
        onChange={(authentication) => change({ authentication })}
      />
      <AuthenticationChange state={state} user={user} />
      {form.authentication === 'integrated' && <PasswordOf state={state} user={user} />}
      {user !== null && <History user={user} />}
    </Section>
  )
}

/** What the choice means for a user who is there already. */
function AuthenticationChange({ state: { form }, user }: Pick<GeneralSectionProps, 'state' | 'user'>) {
  const { userProperties: words } = useText()
  if (user === null || user.authentication === form.authentication) return null
  const text =
    form.authentication === 'directory-services'
      ? words.becomesDirectory
      : user.directory === null
        ? words.passwordHelpNew
        : words.becomesIntegrated(user.directory)
  return (
    <FormRow label="" labels="group">
      {() => (
        <span role="status">
          <StatusBadge tone="warning">{text}</StatusBadge>
        </span>
      )}
    </FormRow>
  )
}

function PasswordOf({ state: { form, change }, user }: Pick<GeneralSectionProps, 'state' | 'user'>) {
  const { userProperties: words } = useText()
  const isKept = user?.authentication === 'integrated'
  return (
    <NewPasswordRow
      label={isKept ? words.newPassword : words.password}
      emptyHelp={isKept ? words.passwordHelp : words.passwordHelpNew}
      userName={form.userName}
      value={form.password}
      onChange={(password) => change({ password })}
    />
  )
}

function History({ user }: { readonly user: UserDetails }) {
  const { userProperties: words } = useText()
  const { dateTime } = useFormat()
  return (
    <Typography variant="body2" color="textSecondary">
      {words.history(dateTime(user.createdAt), dateTime(user.changedAt))}
    </Typography>
  )
}
