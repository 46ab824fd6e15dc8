import type { AuthenticationAnswer } from '../../shared/domain/authentication.ts'
import type { DirectoryDetection } from '../../shared/domain/detection.ts'
import type { Diagnosis } from '../../shared/domain/diagnosis.ts'
import type { DirectoryGroup, TreeLevel } from '../../shared/domain/directory-entries.ts'
import type { DirectorySnapshot } from '../../shared/domain/directory-snapshot.ts'
import type { RunProgress } from '../../shared/domain/sync-run.ts'
import type { Problem } from '../../shared/errors/problem.ts'

/** What ends early: every method of a connector takes a signal, has deadlines, and closes what it opened. */
export interface Cancellable {
  readonly signal: AbortSignal
}

export interface ReadOptions extends Cancellable {
  readonly onProgress: (progress: RunProgress) => void
  /** Where users stand whom the user database has of this directory (`placeOf`); absent where nobody would be deleted. */
  readonly knownPlaces?: () => Promise<readonly string[]>
}

interface DiagnoseOptions extends Cancellable {
  /**
   * What a read has just failed with. A password that was refused is not sent once more: a directory may count wrong
   * passwords and lock the account.
   */
  readonly failure?: Problem
}

export interface Credentials extends Cancellable {
  readonly userName: string
  readonly password: string
  /** Where the user database knows it; the entry is still looked up within the filters. */
  readonly distinguishedName: string | null
  /** The entry of that identifier is meant and no other one of its name; null or absent where the database knows none. */
  readonly externalId?: string | null
}

/**
 * The port that every integration implements. All methods reject with a `ProblemError` alone:
 * a closed code, the stage that failed, and what to do. Cancelling rejects with the code `cancelled`.
 * One connector serves one configuration; each call opens its own connection and closes it.
 */
export interface DirectoryConnector {
  /** Reads everything that the configuration asks for, or rejects. Never a part. */
  readDirectory(options: ReadOptions): Promise<DirectorySnapshot>
  /** Checks a user's password with one attempt. Refused and unavailable are answers, not errors. */
  authenticate(credentials: Credentials): Promise<AuthenticationAnswer>
  /**
   * What the user is called here whom the directory knows by another name of a log-on (`name@domain`, `DOMAIN\name`); null
   * where nobody is meant. Absent where a directory knows its users by one name only.
   */
  resolveUserName?(typed: string, options: Cancellable): Promise<string | null>
  /**
   * What the user is called here whose account runs this program, proven to the directory by the ticket of that account; null
   * where it is no user here. Absent where a directory takes no tickets.
   */
  identifyAccount?(options: Cancellable): Promise<string | null>
  /** Goes through the stages in order and stops at the first that fails; the failure is in the answer. */
  diagnose(options: DiagnoseOptions): Promise<Diagnosis>
  /** Groups for the picker, sorted by name. */
  listGroups(options: Cancellable): Promise<readonly DirectoryGroup[]>
  /** Domains for the picker; empty where the integration has none. */
  listDomains(options: Cancellable): Promise<readonly string[]>
  /** One level of the tree below `parent`; null shows the naming contexts. */
  browse(parent: string | null, options: Cancellable): Promise<TreeLevel>
  /** The base DN that would be used while the field is empty; null where there is no such thing. */
  detectBaseDn(options: Cancellable): Promise<string | null>
  /** Looks for the directory itself, without a log-on; only where an integration knows how to. */
  readonly detect?: (options: Cancellable) => Promise<DirectoryDetection>
}
