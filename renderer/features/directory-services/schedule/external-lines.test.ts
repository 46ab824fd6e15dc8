import { describe, expect, test } from 'vitest'
import type { Schedule } from '../../../../shared/domain/schedule.ts'
import { systemdEnable, systemdService, systemdTimer, windowsLine } from './external-lines.ts'

const windowsFolder = 'C:\\Users\\Ada Lovelace\\AppData\\Local\\directory-services-console'
const ways: readonly (readonly [Schedule, string, string])[] = [
  [{ kind: 'interval', minutes: 5 }, '/SC MINUTE /MO 5', '*:0/5'],
  [{ kind: 'interval', minutes: 30 }, '/SC MINUTE /MO 30', '*:0/30'],
  [{ kind: 'interval', minutes: 60 }, '/SC HOURLY /MO 1', '0/1:00'],
  [{ kind: 'interval', minutes: 720 }, '/SC HOURLY /MO 12', '0/12:00'],
  [{ kind: 'daily', time: '02:30' }, '/SC DAILY /ST 02:30', '02:30'],
  [
    { kind: 'weekly', days: ['sunday', 'monday', 'thursday'], time: '02:30' },
    '/SC WEEKLY /D MON,THU,SUN /ST 02:30',
    'Mon,Thu,Sun 02:30',
  ],
]

describe('the lines for the system', () => {
  test.each(ways)('%j', (schedule, windows, systemd) => {
    expect(windowsLine({ directory: 'main', dataFolder: windowsFolder, schedule })).toBe(
      'schtasks /Create /TN "Directory Services Console main" ' +
        '/TR "\\"C:\\Program Files\\Directory Services Console\\dsconsole.exe\\" sync main ' +
        `--data \\"${windowsFolder}\\"" ${windows} /RU "%USERDOMAIN%\\%USERNAME%" /RP *`,
    )
    expect(systemdTimer({ directory: 'main', schedule }).split('\n')).toContain(`OnCalendar=${systemd}`)
  })

  test('of systemd quote a folder as its manual says', () => {
    const lines = systemdService({ directory: 'branch', dataFolder: '/srv/50% "off" $HOME\\x' }).split('\n')
    expect(lines.at(-1)).toBe('ExecStart=/usr/bin/dsconsole sync branch --data "/srv/50%% \\"off\\" $$HOME\\\\x"')
  })

  test('of systemd name the same unit everywhere', () => {
    expect(systemdEnable('branch')).toContain('dsconsole-branch.timer')
  })
})
