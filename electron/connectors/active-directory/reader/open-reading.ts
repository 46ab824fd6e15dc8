import type { ReadOptions } from '../../connector.ts'
import { requireBaseDn } from '../../ldap/reader/resolve-base-dn.ts'
import type { ControllerSettings } from '../controller/controller-settings.ts'
import type { OpenedController } from '../controller/open-controller.ts'
import type { DirectoryReading } from './directory-reading.ts'

export type ReadingOptions = Pick<ReadOptions, 'signal'> & Partial<ReadOptions>

/** A read below the base DN that is set, once it has been seen to exist; below the whole domain where none is set. */
export async function openReading(
  { session, facts }: OpenedController,
  settings: ControllerSettings,
  { signal, onProgress = () => undefined, ...asked }: ReadingOptions,
): Promise<DirectoryReading> {
  const { baseDn, credentials } = settings
  const account = credentials.kind === 'password' ? credentials.userName : '-'
  const base = baseDn === '' ? facts.namingContext : await requireBaseDn(session, { baseDn, name: account }, signal)
  return { session, facts, account, baseDn: base, signal, onProgress, ...asked }
}
