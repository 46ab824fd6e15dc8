import type { UserDetails } from '../../../../shared/domain/user.ts'

/** The directory whose runs change this user; null where nobody but an administrator does. */
export const ownerOf = ({ authentication, directory }: Pick<UserDetails, 'authentication' | 'directory'>) =>
  authentication === 'directory-services' ? directory : null
