import type { AuditAction } from '../../../shared/domain/audit.ts'
import type { Schedule } from '../../../shared/domain/schedule.ts'
import type { DirectoriesService } from '../directories-service.ts'
import type { ConfigurationService } from '../configuration/configuration-service.ts'
import type { Services } from '../services.ts'
import type { SynchronizationService } from '../synchronization-service.ts'
import type { ScheduleService } from '../schedule/schedule-service.ts'
import { noting, type Notebook } from './noting.ts'

/**
 * The services as one person uses them: what is done to the configuration, and which plans are confirmed, stands in the
 * audit log. Changes of users and the ends of runs are written down in their own transactions.
 */
export const auditServices = (services: Services, notebook: Notebook): Services => ({
  ...services,
  directories: auditDirectories(services.directories, notebook),
  synchronization: auditSynchronization(services.synchronization, notebook),
  schedule: auditSchedule(services.schedule, notebook),
  configuration: auditConfiguration(services.configuration, notebook),
  support: {
    createBundle: () =>
      noting(notebook, { action: 'support-bundle-made', subject: '-' }, () => services.support.createBundle()),
  },
  settings: {
    ...services.settings,
    saveLogLevel: (level) => {
      const details = [{ field: 'level', before: services.settings.describe().logLevel, after: level }]
      return noting(notebook, { action: 'log-level-changed', subject: '-', details }, () =>
        services.settings.saveLogLevel(level),
      )
    },
  },
})

function auditDirectories(directories: DirectoriesService, notebook: Notebook): DirectoriesService {
  const noted = <Value>(action: AuditAction, subject: string, work: () => Promise<Value>): Promise<Value> =>
    noting(notebook, { action, subject }, work)
  return {
    ...directories,
    save: (draft) => noted('directory-saved', draft.configuration.id, () => directories.save(draft)),
    remove: (id) => noted('directory-removed', id, () => directories.remove(id)),
    setSecret: (place, value) => noted('secret-stored', nameOf(place), () => directories.setSecret(place, value)),
    deleteSecret: (place) => noted('secret-deleted', nameOf(place), () => directories.deleteSecret(place)),
    importConfiguration: (text) => noted('configuration-imported', '-', () => directories.importConfiguration(text)),
  }
}

function auditConfiguration(configuration: ConfigurationService, notebook: Notebook): ConfigurationService {
  const eventOf = (action: AuditAction, passphrase: string | null) => {
    const details = [{ field: 'secrets', before: null, after: passphrase === null ? 'none' : 'sealed' }]
    return { action, subject: '-', details }
  }
  return {
    ...configuration,
    exportConfiguration: (passphrase) =>
      noting(notebook, eventOf('configuration-exported', passphrase), () =>
        configuration.exportConfiguration(passphrase),
      ),
    importConfiguration: (request) =>
      noting(notebook, eventOf('configuration-imported', request.passphrase), () =>
        configuration.importConfiguration(request),
      ),
  }
}

const nameOf = ({ directory, field }: { readonly directory: string; readonly field: string }): string =>
  `${directory}/${field}`

/** Who names a fingerprint has seen that plan, and releases it where it is held. */
function auditSynchronization(synchronization: SynchronizationService, notebook: Notebook): SynchronizationService {
  return {
    ...synchronization,
    synchronize: (request) => {
      const { directory, expectedFingerprint } = request
      if (expectedFingerprint === null) return synchronization.synchronize(request)
      const details = [{ field: 'fingerprint', before: null, after: expectedFingerprint }]
      const event = { action: 'run-confirmed', subject: directory, details } as const
      return noting(notebook, event, () => synchronization.synchronize(request))
    },
  }
}

const auditSchedule = (schedule: ScheduleService, notebook: Notebook): ScheduleService => ({
  ...schedule,
  save: (change) => {
    const detail = { before: wordsOf(schedule.find(change.directory)), after: wordsOf(change.schedule) }
    const event = { action: 'schedule-saved', subject: change.directory } as const
    return noting(notebook, { ...event, details: [{ field: 'schedule', ...detail }] }, () => schedule.save(change))
  },
  saveDefault: (value) => {
    const detail = { before: wordsOf(schedule.list().defaultSchedule), after: wordsOf(value) }
    const event = {
      action: 'default-schedule-saved',
      subject: '-',
      details: [{ field: 'schedule', ...detail }],
    } as const
    return noting(notebook, event, () => schedule.saveDefault(value))
  },
})

function wordsOf(schedule: Schedule | null): string {
  if (schedule === null) return 'off'
  if (schedule.kind === 'interval') return `every ${schedule.minutes} minutes`
  return `${schedule.kind === 'daily' ? 'daily' : schedule.days.join(', ')} ${schedule.time}`
}
