import type { UserDetails } from '../../../shared/domain/user.ts'
import { problemError } from '../../../shared/errors/problem-error.ts'
import type { UserRepository } from '../../database/user-database.ts'
import type { DirectorySettings } from '../directory-settings.ts'
import { connectDraft, type ProbingDependencies } from '../probing-service.ts'
import type { TicketLogOn } from './front-door-parts.ts'
import type { Host } from './hosts.ts'
import { because, type Reason } from '../../../shared/text/reason.ts'

export interface TicketLogOnParts extends ProbingDependencies {
  readonly host: Host
  readonly settings: DirectorySettings
  readonly users: UserRepository
}

/**
 * Single sign-on. Only in a window: there the program runs as the account of whoever sits before it, and the directory
 * checks the ticket of that account. A browser belongs to somebody else, perhaps.
 */
export function createTicketLogOn(parts: TicketLogOnParts): TicketLogOn {
  const directories = () => parts.settings.directories().filter(({ type }) => type === 'active-directory')
  return {
    isAvailable: () => parts.host === 'electron' && directories().length > 0,
    identify: async (signal) => {
      const [configuration] = directories()
      if (configuration === undefined) throw notUsable(because('no-active-directory'))
      const connector = await connectDraft(parts, { configuration, secrets: {} })
      const userName = (await connector.identifyAccount?.({ signal })) ?? null
      if (userName === null) throw notUsable(because('ticket-account-unknown'))
      return requireUserOf(configuration.id, userName, await parts.users.findByName(userName))
    },
  }
}

function requireUserOf(directory: string, userName: string, user: UserDetails | null): UserDetails {
  const isOfIt = user?.authentication === 'directory-services' && (user.directory ?? directory) === directory
  if (user === null || !isOfIt) throw notUsable(because('no-user-of-directory', { userName }))
  return user
}

const notUsable = (reason: Reason) => problemError('ticket-not-usable', 'settings', { parameters: { reason } })
