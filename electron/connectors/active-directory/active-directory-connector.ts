import type { DirectoryDetection } from '../../../shared/domain/detection.ts'
import { ProblemError } from '../../../shared/errors/problem-error.ts'
import type { Cancellable, DirectoryConnector } from '../connector.ts'
import { answerOf, rejectingWithProblems } from '../connector-edge.ts'
import { listChildren, listRoots } from '../ldap/reader/browse-tree.ts'
import {
  readControllerSettings,
  readDetectionSettings,
  readTicketSettings,
  type ActiveDirectoryOptions,
} from './active-directory-settings.ts'
import type { ControllerSource } from './controller/controller-settings.ts'
import { openController, type ControllerRequest, type OpenedController } from './controller/open-controller.ts'
import { detectDirectory } from './detection/detect-directory.ts'
import { diagnoseActiveDirectory } from './diagnose-active-directory.ts'
import { checkAccountPassword } from './log-on/check-account-password.ts'
import { findLogOnName } from './log-on/find-account.ts'
import { identifyAccount } from './log-on/identify-account.ts'
import { listSecurityGroups } from './reader/list-security-groups.ts'
import { openReading } from './reader/open-reading.ts'
import { readActiveDirectory } from './reader/read-active-directory.ts'

export interface ActiveDirectoryConnectorOptions extends ActiveDirectoryOptions {
  readonly source: ControllerSource
}

/** The connector for one Active Directory configuration. Settings are checked with each call, before any traffic. */
export function createActiveDirectoryConnector(options: ActiveDirectoryConnectorOptions): DirectoryConnector {
  const { source } = options
  const { filters } = options.configuration
  const settings = () => readControllerSettings(options)
  const detect = async ({ signal }: Cancellable): Promise<DirectoryDetection> =>
    detectDirectory({ source, settings: readDetectionSettings(options.configuration.connection), signal })
  const openedAs = async <Value>(
    request: ControllerRequest,
    work: (controller: OpenedController) => Promise<Value>,
  ): Promise<Value> => {
    const controller = await openController(source, request)
    try {
      return await work(controller)
    } finally {
      controller.session.close()
    }
  }
  const opened = async <Value>({ signal }: Cancellable, work: (controller: OpenedController) => Promise<Value>) =>
    openedAs({ settings: settings(), signal }, work)

  return rejectingWithProblems({
    readDirectory: (reading) => {
      reading.onProgress({ phase: 'connecting', done: 0, total: null })
      return opened(reading, async (controller) =>
        readActiveDirectory(await openReading(controller, settings(), reading), filters),
      )
    },
    authenticate: (credentials) =>
      answerOf(credentials, () => checkAccountPassword(source, { settings: settings(), filters }, credentials)),
    resolveUserName: (typed, cancellable) =>
      opened(cancellable, (controller) => findLogOnName(controller, { typed, filters, ...cancellable })),
    identifyAccount: async ({ signal }) =>
      openedAs({ settings: readTicketSettings(options.configuration), signal }, (controller) =>
        identifyAccount(controller, { filters, signal }),
      ),
    diagnose: ({ signal, failure = null }) => diagnoseActiveDirectory(source, { settings, filters, signal, failure }),
    listGroups: (cancellable) =>
      opened(cancellable, async (controller) =>
        listSecurityGroups(await openReading(controller, { ...settings(), baseDn: '' }, cancellable)),
      ),
    listDomains: () => Promise.resolve([]),
    browse: (parent, cancellable) =>
      opened(cancellable, ({ session }) =>
        parent === null ? listRoots(session, cancellable.signal) : listChildren(session, parent, cancellable.signal),
      ),
    detectBaseDn: async (cancellable) => baseDnOf(await detect(cancellable)),
    detect,
  })
}

function baseDnOf({ answered, problem }: DirectoryDetection): string | null {
  if (problem !== null) throw new ProblemError(problem)
  return answered === null ? null : answered.baseDn
}
