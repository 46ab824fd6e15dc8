import DashboardIcon from '@mui/icons-material/SpaceDashboardOutlined'
import DomainIcon from '@mui/icons-material/AccountTreeOutlined'
import AuditIcon from '@mui/icons-material/FactCheckOutlined'
import PeopleIcon from '@mui/icons-material/PeopleAltOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import SyncIcon from '@mui/icons-material/HistoryOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useNavigation, type PageName } from '../components/navigation.tsx'
import { useText } from '../text/text-context.tsx'
import type { Texts } from '../text/texts.ts'
import { UserMenu } from './user-menu.tsx'

interface Entry {
  readonly page: PageName
  readonly Icon: typeof DashboardIcon
  readonly label: (texts: Texts['shell']) => string
}

const entries: readonly Entry[] = [
  { page: 'overview', Icon: DashboardIcon, label: (texts) => texts.overview },
  { page: 'users', Icon: PeopleIcon, label: (texts) => texts.users },
  { page: 'directory-services', Icon: DomainIcon, label: (texts) => texts.directoryServices },
  { page: 'synchronizations', Icon: SyncIcon, label: (texts) => texts.synchronizations },
  { page: 'audit-log', Icon: AuditIcon, label: (texts) => texts.auditLog },
]
const settingsEntry: Entry = { page: 'settings', Icon: SettingsIcon, label: (texts) => texts.settings }

/** The screens in the product's order. Where the window is narrow, icons with their names as tooltips. */
export function NavigationBar() {
  const { common, shell } = useText()
  return (
    <Box
      component="nav"
      aria-label={shell.navigation}
      sx={(theme) => ({
        flexShrink: 0,
        width: { xs: 52, md: 224 },
        display: 'flex',
        flexDirection: 'column',
        gap: 0.25,
        p: { xs: 0.75, md: 1 },
        overflow: 'hidden auto',
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: '#eeeeee',
        ...theme.applyStyles('dark', { backgroundColor: '#1a1a1a' }),
      })}
    >
      <Typography component="p" sx={{ display: { xs: 'none', md: 'block' }, fontWeight: 600, px: 1.5, pt: 1, pb: 1.5 }}>
        {common.productName}
      </Typography>
      {entries.map((entry) => (
        <NavigationEntry key={entry.page} {...entry} />
      ))}
      <Box sx={{ flex: 1 }} />
      <NavigationEntry {...settingsEntry} />
      <UserMenu />
    </Box>
  )
}

function NavigationEntry({ page, Icon, label }: Entry) {
  const { shell } = useText()
  const { current, navigate } = useNavigation()
  const isCurrent = current.page === page
  const name = label(shell)
  return (
    <Tooltip title={name} placement="right" slotProps={{ popper: { sx: { display: { md: 'none' } } } }}>
      <ButtonBase
        aria-label={name}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => navigate({ page })}
        sx={{
          flexShrink: 0,
          display: 'flex',
          justifyContent: { xs: 'center', md: 'flex-start' },
          gap: 1.5,
          minHeight: 36,
          px: { xs: 0, md: 1.5 },
          borderRadius: 1,
          textAlign: 'left',
          position: 'relative',
          fontWeight: isCurrent ? 600 : 400,
          bgcolor: isCurrent ? 'action.selected' : 'transparent',
          '&:hover': { bgcolor: 'action.hover' },
          '&::before': {
            content: '""',
            position: 'absolute',
            left: 0,
            top: 9,
            bottom: 9,
            width: 3,
            borderRadius: 2,
            forcedColorAdjust: 'none',
            bgcolor: isCurrent ? 'primary.main' : 'transparent',
          },
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 20 }} />
        <Typography component="span" sx={{ display: { xs: 'none', md: 'inline' }, fontWeight: 'inherit' }}>
          {name}
        </Typography>
      </ButtonBase>
    </Tooltip>
  )
}
