import { weekdays, type Schedule } from '../../../../shared/domain/schedule.ts'

export interface ExternalTask {
  readonly directory: string
  readonly dataFolder: string
  readonly schedule: Schedule
}

const windowsProgram = 'C:\\Program Files\\Directory Services Console\\dsconsole.exe'
const linuxProgram = '/usr/bin/dsconsole'

/** One line for a Command Prompt. Quotes within /TR are escaped for schtasks, as its own help says. */
export function windowsLine({ directory, dataFolder, schedule }: ExternalTask): string {
  const command = `\\"${windowsProgram}\\" sync ${directory} --data \\"${dataFolder}\\"`
  const account = '/RU "%USERDOMAIN%\\%USERNAME%" /RP *'
  return `schtasks /Create /TN "Directory Services Console ${directory}" /TR "${command}" ${windowsTimes(schedule)} ${account}`
}

function windowsTimes(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'interval':
      return schedule.minutes < 60 ? `/SC MINUTE /MO ${schedule.minutes}` : `/SC HOURLY /MO ${schedule.minutes / 60}`
    case 'daily':
      return `/SC DAILY /ST ${schedule.time}`
    case 'weekly':
      return `/SC WEEKLY /D ${shortDays(schedule.days).join(',').toUpperCase()} /ST ${schedule.time}`
  }
}

/** MON or Mon: the first three letters in English, for both systems. */
const shortDays = (days: readonly string[]): readonly string[] =>
  weekdays.filter((day) => days.includes(day)).map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1, 3)}`)

export const serviceName = (directory: string): string => `dsconsole-${directory}`

export function systemdService({ directory, dataFolder }: Omit<ExternalTask, 'schedule'>): string {
  return [
    '[Unit]',
    `Description=Directory Services Console: synchronize ${directory}`,
    'Wants=network-online.target',
    'After=network-online.target',
    '',
    '[Service]',
    'Type=oneshot',
    // As root, it would leave files that the owner of the data folder cannot read.
    'User=ACCOUNT',
    `ExecStart=${linuxProgram} sync ${directory} --data ${quoted(dataFolder)}`,
  ].join('\n')
}

/** systemd.service(5): quotes and backslashes as in C, and `%` and `$` are doubled. */
const quoted = (value: string): string =>
  `"${value.replace(/["\\]/gu, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`

export function systemdTimer({ directory, schedule }: Omit<ExternalTask, 'dataFolder'>): string {
  return [
    '[Unit]',
    `Description=Directory Services Console: when to synchronize ${directory}`,
    '',
    '[Timer]',
    `OnCalendar=${systemdTimes(schedule)}`,
    // Makes up for what was missed, once.
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ].join('\n')
}

/** systemd.time(7). */
function systemdTimes(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'interval':
      return schedule.minutes < 60 ? `*:0/${schedule.minutes}` : `0/${schedule.minutes / 60}:00`
    case 'daily':
      return schedule.time
    case 'weekly':
      return `${shortDays(schedule.days).join(',')} ${schedule.time}`
  }
}

export const systemdEnable = (directory: string): string =>
  `sudo systemctl daemon-reload && sudo systemctl enable --now ${serviceName(directory)}.timer`
