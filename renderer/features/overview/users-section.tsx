import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useNavigation } from '../../components/navigation.tsx'
import { Section } from '../../components/section.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import type { Overview } from './overview.ts'

interface Share {
  readonly name: string
  readonly users: number
}

/** How many users each directory owns; the bar only repeats the number. */
export function UsersSection({ users }: { users: Overview['users'] }) {
  const { overview } = useText()
  const { navigate } = useNavigation()
  const shares: readonly Share[] = [
    ...users.byDirectory.map((directory) => ({ name: directory.directory, users: directory.users })),
    { name: overview.madeByHand, users: users.madeByHand },
  ]
  return (
    <Section title={overview.users}>
      <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%' }}>
        <thead>
          <tr>
            <HeadCell align="left">{overview.directory}</HeadCell>
            <HeadCell align="right">{overview.usersColumn}</HeadCell>
            <Box component="td" sx={{ width: '45%' }} />
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <ShareRow key={share.name} share={share} total={users.total} />
          ))}
          <ShareRow share={{ name: overview.total, users: users.total }} total={0} />
        </tbody>
      </Box>
      <Box>
        <Button variant="outlined" onClick={() => navigate({ page: 'users' })}>
          {overview.showUsers}
        </Button>
      </Box>
    </Section>
  )
}

function HeadCell({ align, children }: { align: 'left' | 'right'; children: string }) {
  return (
    <Box component="th" scope="col" sx={{ textAlign: align, fontWeight: 400, color: 'text.secondary', py: 0.25 }}>
      {children}
    </Box>
  )
}

/** A total of 0 draws no bar. */
function ShareRow({ share, total }: { share: Share; total: number }) {
  const { number } = useFormat()
  const isTotal = total === 0
  const line = { py: 0.5, borderTop: 1, borderColor: 'divider', fontWeight: isTotal ? 600 : 400 }
  return (
    <tr>
      <Box component="th" scope="row" sx={{ ...line, textAlign: 'left', overflowWrap: 'anywhere' }}>
        {share.name}
      </Box>
      <Box component="td" sx={{ ...line, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {number(share.users)}
      </Box>
      <Box component="td" sx={{ ...line, pl: 2 }} aria-hidden>
        {!isTotal && (
          <Box
            style={{ width: `${Math.max(share.users === 0 ? 0 : 1, (share.users / total) * 100)}%` }}
            sx={{ height: 8, borderRadius: 1, bgcolor: 'primary.main', forcedColorAdjust: 'none' }}
          />
        )}
      </Box>
    </tr>
  )
}
