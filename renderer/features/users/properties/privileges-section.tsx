import Box from '@mui/material/Box'
import { useState } from 'react'
import {
  globalPrivileges,
  loginPrivileges,
  type GlobalPrivilege,
  type LoginPrivilege,
} from '../../../../shared/domain/privileges.ts'
import { PrivilegeList } from '../../../components/privilege-list.tsx'
import { Section } from '../../../components/section.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { inOrder, toggle, toggleGlobal } from '../../../components/toggle-privilege.ts'
import { useText } from '../../../text/text-context.tsx'
import { ChoiceRow } from './choice-row.tsx'
import type { UserFormState } from './use-user-form.ts'

export function PrivilegesSection({ state: { form, change } }: { readonly state: UserFormState }) {
  const { userProperties: words } = useText()
  const mayLogOn = form.privileges.some((privilege) => privilege === 'login' || privilege === 'admin')
  return (
    <Section title={words.privileges}>
      <GlobalPrivileges chosen={form.privileges} onChange={(privileges) => change({ privileges })} />
      <LoginPrivileges chosen={form.loginPrivileges} onChange={(ways) => change({ loginPrivileges: ways })} />
      {!mayLogOn && (
        <Box role="status">
          <StatusBadge tone="info">{words.cannotLogOn}</StatusBadge>
        </Box>
      )}
    </Section>
  )
}

interface ChoiceProps<Name> {
  readonly chosen: readonly Name[]
  readonly onChange: (chosen: readonly Name[]) => void
}

type GlobalKind = 'none' | 'admin' | 'chosen'
const globalKinds = ['none', 'admin', 'chosen'] as const

/** Kept apart from the privileges, or the list would vanish while the last of them is taken away. */
function GlobalPrivileges({ chosen, onChange }: ChoiceProps<GlobalPrivilege>) {
  const { directoryServices, domain, userProperties: words } = useText()
  const { meanings } = directoryServices.privileges
  const isAdministrator = chosen.includes('admin')
  const [kind, setKind] = useState<GlobalKind>(isAdministrator ? 'admin' : chosen.length === 0 ? 'none' : 'chosen')
  const choose = (next: GlobalKind): void => {
    setKind(next)
    onChange(next === 'admin' ? ['admin'] : next === 'none' ? [] : ['login'])
  }
  return (
    <ChoiceRow
      name="privileges"
      label={words.global}
      value={kind}
      options={globalKinds.map((value) => ({
        value,
        label: words.globalKinds[value],
        meaning: words.globalMeanings[value],
      }))}
      onChange={choose}
    >
      {kind === 'chosen' && (
        <Box sx={{ pl: 3.25 }}>
          <PrivilegeList
            privileges={globalPrivileges
              .filter((name) => name !== 'admin')
              .map((name) => ({
                name,
                label: domain.globalPrivileges[name],
                meaning: meanings[name],
                checked: chosen.includes(name),
                disabled: false,
              }))}
            onToggle={(name) => onChange(toggleGlobal(chosen, name))}
          />
        </Box>
      )}
    </ChoiceRow>
  )
}

type LoginKind = 'all' | 'none' | 'chosen'
const loginKinds = ['all', 'none', 'chosen'] as const

function LoginPrivileges({ chosen, onChange }: ChoiceProps<LoginPrivilege>) {
  const { domain, userProperties: words } = useText()
  const isAll = chosen.length === loginPrivileges.length
  const [kind, setKind] = useState<LoginKind>(isAll ? 'all' : chosen.length === 0 ? 'none' : 'chosen')
  const choose = (next: LoginKind): void => {
    setKind(next)
    if (next !== 'chosen') onChange(next === 'all' ? loginPrivileges : [])
  }
  return (
    <ChoiceRow
      name="loginPrivileges"
      label={words.login}
      value={kind}
      options={loginKinds.map((value) => ({
        value,
        label: words.loginKinds[value],
        meaning: words.loginMeanings[value],
      }))}
      onChange={choose}
    >
      {kind === 'chosen' && (
        <Box sx={{ pl: 3.25 }}>
          <PrivilegeList
            privileges={loginPrivileges.map((name) => ({
              name,
              label: domain.loginPrivileges[name],
              meaning: words.loginWays[name],
              checked: chosen.includes(name),
              disabled: false,
            }))}
            onToggle={(name) => onChange(inOrder(loginPrivileges, toggle(chosen, name)))}
          />
        </Box>
      )}
    </ChoiceRow>
  )
}
