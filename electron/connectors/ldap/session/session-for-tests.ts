import { ProblemError } from '../../../../shared/errors/problem-error.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import type { LdapEntry } from './ldap-entry.ts'
import {
  defaultDeadlines,
  type LdapDeadlines,
  type LdapEndpoint,
  type LdapSession,
  type OpenSessionOptions,
  type PagedSearch,
  type SearchOptions,
} from './ldap-session.ts'
import { openLdapSession } from './open-ldap-session.ts'

/** For tests alone: what they say in one line about sessions. */
export interface TestSessionOptions extends Partial<LdapEndpoint> {
  readonly port: number
  readonly signal?: AbortSignal
  readonly deadlines?: Partial<LdapDeadlines>
  readonly onStep?: OpenSessionOptions['onStep']
  readonly onCertificates?: OpenSessionOptions['onCertificates']
}

export const never: AbortSignal = new AbortController().signal

function sessionOptions(options: TestSessionOptions): OpenSessionOptions {
  const { signal = never, deadlines, onStep, onCertificates, ...endpoint } = options
  return {
    endpoint: {
      host: '127.0.0.1',
      protocol: 'ldap',
      acceptAllCertificates: false,
      certificateAuthorities: [],
      ...endpoint,
    },
    deadlines: { ...defaultDeadlines, ...deadlines },
    signal,
    ...(onStep === undefined ? {} : { onStep }),
    ...(onCertificates === undefined ? {} : { onCertificates }),
  }
}

export const openTestSession = (options: TestSessionOptions): Promise<LdapSession> =>
  openLdapSession(sessionOptions(options))

/** All people below the base of the lab directory. */
export const peopleSearch = (options: Partial<SearchOptions> = {}): SearchOptions => ({
  baseDn: 'dc=example,dc=com',
  scope: 'sub',
  filter: { kind: 'equality', attribute: 'objectClass', value: Buffer.from('inetOrgPerson') },
  attributes: ['uid'],
  pageSize: 10,
  signal: never,
  ...options,
})

export async function collect(search: PagedSearch): Promise<readonly LdapEntry[]> {
  const entries: LdapEntry[] = []
  for await (const page of search) entries.push(...page)
  return entries
}

/** The problem that a promise rejects with; anything else is an error of the test. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('It was expected to reject.')
}
