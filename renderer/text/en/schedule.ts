import type { Weekday } from '../../../shared/domain/schedule.ts'
import { counted } from './counted.ts'

const days: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

/** Runs that start by themselves. */
export const schedule = {
  title: 'Schedule',
  label: 'Synchronize by itself',
  off: 'Off. Runs start by hand only.',
  everyMinutes: (count: number) => `Every ${counted(count, 'minute', 'minutes')}`,
  everyHours: (count: number) => (count === 1 ? 'Every hour' : `Every ${counted(count, 'hour', 'hours')}`),
  daily: (time: string) => `Every day at ${time}`,
  weekly: (listed: string, time: string) => `${listed} at ${time}`,
  nextRun: (moment: string) => `Next run: ${moment}`,
  nextRuns: 'Next runs',
  keptElsewhere:
    'Another window or browser console has this data folder open too, and starts the runs. This one takes over when that one ends.',
  saveFirst: 'Save the directory first.',
  change: 'Schedule…',
  external: 'Run it without this program…',
  notes: {
    missed: (due: string) =>
      `Nothing ran at ${due}: the computer slept, or this program was not open. One run makes up for it.`,
    skipped: (due: string) => `The run at ${due} was skipped: another one was still going on.`,
    stillHeld: (due: string) => `At ${due} the plan was still the one that is held. It waits for you.`,
    notStarted: (due: string) => `The run at ${due} could not be started. The log has the reason.`,
    showPlan: 'Show the plan',
  },
  dialog: {
    title: (directory: string) => `Schedule of ${directory}`,
    explanation:
      'Runs start while this program is open. A plan that needs your confirmation is held and shown; a schedule never confirms.',
    kind: 'Synchronize',
    kinds: { off: 'Off', interval: 'Every few minutes or hours', daily: 'Every day', weekly: 'On days of the week' },
    interval: 'Interval',
    time: 'Time',
    timeHelp: (timeZone: string) => `In the time zone that this computer had when the program started: ${timeZone}.`,
    timeZoneUnknown:
      'In UTC: the time zone of this computer cannot be told. Correct it, or the variable TZ, and start the program again.',
    timeInvalid: 'Enter a time from 00:00 to 23:59.',
    days: 'Days',
    fromSettings: 'Default of the settings',
    useIt: 'Use it',
    daysMissing: 'Choose at least one day.',
    save: 'Save schedule',
    saved: 'Schedule saved',
  },
  externalDialog: {
    title: (directory: string) => `Synchronize ${directory} without this program`,
    text: 'The system can start the runs instead, also while nobody is logged on. Put in where dsconsole is installed and, for systemd, the account that owns the data folder. Turn the schedule here off.',
    windows: 'Windows: Task Scheduler',
    windowsText: 'In a Command Prompt that was opened as administrator. It asks for the password of your account.',
    service: 'Linux: systemd service',
    serviceText: (file: string) => `As ${file}.`,
    timer: 'Linux: systemd timer',
    timerText: (file: string) => `As ${file}.`,
    enable: 'Then',
    accounts: (directory: string) =>
      `The task has the passwords that the account it runs as has stored. If that is not yours, run once as that account, with the same --data: dsconsole secret set ${directory}/password`,
    exitCodes:
      'dsconsole ends with 0 when all was done, 2 when the configuration is wrong or a password is missing, 3 when the directory could not be read, and 4 when the plan is held.',
    copyLines: (what: string) => `Copy: ${what}`,
  },
  days,
}
