import { vi } from 'vitest'
import type { Schedule } from '../../../shared/domain/schedule.ts'
import type { RunSummary } from '../../../shared/domain/sync-run.ts'
import type { AuditNote } from '../../database/audit/audit-log.ts'
import type { ServiceParts } from '../create-services.ts'
import { fakeAccounts, fakeRuns, fakeServices, fakeSettings, fakeUsers, sampleConfiguration } from '../service-fakes.ts'

/** The schedule over fakes and a fake clock, which tests set before they open it; for tests only. */

export const minute = 60_000
export const halfHour: Schedule = { kind: 'interval', minutes: 30 }
export const at = (time: string) => new Date(`2026-03-09T${time}:00Z`)
export const iso = (time: string) => at(time).toISOString()

export const recordedRun = (fields: Partial<RunSummary>): RunSummary => ({
  id: '7',
  directory: 'main',
  mode: 'synchronize',
  outcome: 'applied',
  startedAt: iso('13:30'),
  durationMs: 1000,
  counts: null,
  fingerprint: null,
  holds: [],
  warnings: [],
  problem: null,
  origin: 'window',
  ...fields,
})

interface Scene {
  /** When the schedule was saved; null where there is none yet. */
  readonly since?: string | null
  readonly lastRun?: RunSummary
  readonly parts?: Partial<ServiceParts>
}

export async function openSchedule({ since = '14:00', lastRun, parts = {} }: Scene = {}) {
  const notes: AuditNote[] = []
  const preferences = { language: 'system', appearance: 'system', columnWidths: {} } as const
  const settings = {
    ...fakeSettings(sampleConfiguration('main'), sampleConfiguration('other')),
    preferences: () => preferences,
    savePreferences: () => Promise.resolve(),
  }
  if (since !== null)
    await settings.updateSchedules(() => [{ directory: 'main', schedule: halfHour, since: iso(since) }])
  const audit = {
    ...fakeAccounts.audit,
    append: (added: readonly AuditNote[]) => Promise.resolve(void notes.push(...added)),
  }
  const program = fakeServices({
    settings,
    accounts: { ...fakeAccounts, audit },
    database: { users: fakeUsers(), runs: fakeRuns(...(lastRun === undefined ? [] : [lastRun])) },
    ...parts,
  })
  const { schedule } = program.services
  schedule.start()
  await vi.advanceTimersByTimeAsync(0)
  const started = () =>
    program.runs.map(({ request }) => `${request.mode} ${request.configuration.id} from ${request.origin}`)
  const main = () => schedule.list().directories.find(({ directory }) => directory === 'main')
  return { ...program, schedule, settings, started, main, notes }
}
