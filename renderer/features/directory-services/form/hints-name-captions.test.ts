import { describe, expect, test } from 'vitest'
import type { DirectoryType } from '../../../../shared/configuration/directory-configuration.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import { activeDirectoryProblems } from '../../../../shared/errors/problem-texts/active-directory-problems.ts'
import { applicationIntegrationProblems } from '../../../../shared/errors/problem-texts/application-integration-problems.ts'
import { connectionProblems } from '../../../../shared/errors/problem-texts/connection-problems.ts'
import { detectionProblems } from '../../../../shared/errors/problem-texts/detection-problems.ts'
import { httpProblems } from '../../../../shared/errors/problem-texts/http-problems.ts'
import { icewarpProblems } from '../../../../shared/errors/problem-texts/icewarp-problems.ts'
import { imapProblems } from '../../../../shared/errors/problem-texts/imap-problems.ts'
import { kerioConnectProblems } from '../../../../shared/errors/problem-texts/kerio-connect-problems.ts'
import { ldapProblems } from '../../../../shared/errors/problem-texts/ldap-problems.ts'
import { logOnProblems } from '../../../../shared/errors/problem-texts/log-on-problems.ts'
import { mailServerProblems } from '../../../../shared/errors/problem-texts/mail-server-problems.ts'
import { mdaemonProblems } from '../../../../shared/errors/problem-texts/mdaemon-problems.ts'
import { hintOf, type ProblemText } from '../../../../shared/errors/problem-texts/problem-text.ts'
import { sealingProblems } from '../../../../shared/errors/problem-texts/sealing-problems.ts'
import { texts, type Language, type Texts } from '../../../text/texts.ts'
import { activeDirectoryCaptions } from '../integrations/active-directory/active-directory-fields.ts'
import { applicationIntegrationCaptions } from '../integrations/application-integration/application-integration-fields.ts'
import { genericLdapCaptions } from '../integrations/generic-ldap/generic-ldap-fields.ts'
import { icewarpCaptions } from '../integrations/icewarp/icewarp-fields.ts'
import { kerioConnectCaptions } from '../integrations/kerio-connect/kerio-connect-fields.ts'
import { mdaemonCaptions } from '../integrations/mdaemon/mdaemon-fields.ts'

type Integration = Exclude<DirectoryType, 'sample'>

/** What stands on the screen of an integration: its fields, and what can be chosen or pressed beside them. */
const controls: Readonly<Record<Integration, (all: Texts) => readonly string[]>> = {
  'generic-ldap': (all) => {
    const { connection } = all.directoryServices
    return [...Object.values(genericLdapCaptions(all)), ...Object.values(connection.protocols), connection.browse]
  },
  'active-directory': (all) => {
    const { activeDirectory, connection } = all.directoryServices
    const choices = [...Object.values(activeDirectory.protocols), ...Object.values(activeDirectory.authentications)]
    return [...Object.values(activeDirectoryCaptions(all)), ...choices, connection.browse]
  },
  mdaemon: (all) => [...Object.values(mdaemonCaptions(all)), ...Object.values(all.directoryServices.imap.accesses)],
  'kerio-connect': (all) => [
    ...Object.values(kerioConnectCaptions(all)),
    ...Object.values(all.directoryServices.imap.accesses),
  ],
  icewarp: (all) => Object.values(icewarpCaptions(all)),
  'application-integration': (all) => Object.values(applicationIntegrationCaptions(all)),
}

const everywhere = [
  'generic-ldap',
  'active-directory',
  'mdaemon',
  'kerio-connect',
  'icewarp',
  'application-integration',
] as const
const overHttp = ['kerio-connect', 'icewarp', 'application-integration'] as const
const overLdap = ['generic-ldap', 'active-directory'] as const
const overImap = ['mdaemon', 'kerio-connect'] as const

const { 'tls-not-offered': startTls, ...onAnyConnection } = connectionProblems
const { 'entry-not-found': notFound, 'entry-ambiguous': ambiguous } = logOnProblems
const { 'credentials-refused': refused, 'group-not-found': groupGone, ...fromLdap } = ldapProblems

/** Where the problems of a file are met. */
const met: readonly (readonly [problems: object, integrations: readonly Integration[]])[] = [
  [onAnyConnection, everywhere],
  // A domain controller without StartTLS is told by `sealing-unavailable`.
  [{ 'tls-not-offered': startTls }, ['generic-ldap']],
  [{ 'entry-not-found': notFound }, everywhere],
  [{ 'entry-ambiguous': ambiguous }, ['generic-ldap', 'active-directory', 'mdaemon']],
  [{ 'group-not-found': groupGone }, ['generic-ldap', 'active-directory', 'mdaemon', 'kerio-connect', 'icewarp']],
  [{ 'credentials-refused': refused }, overLdap],
  [{ 'credentials-refused': refused }, overHttp],
  [fromLdap, overLdap],
  [imapProblems, overImap],
  [httpProblems, overHttp],
  [mailServerProblems, ['kerio-connect', 'icewarp']],
  [activeDirectoryProblems, ['active-directory']],
  [detectionProblems, ['active-directory']],
  [sealingProblems, ['active-directory']],
  [mdaemonProblems, ['mdaemon']],
  [kerioConnectProblems, ['kerio-connect']],
  [icewarpProblems, ['icewarp']],
  [applicationIntegrationProblems, ['application-integration']],
]

const isCode = (code: string): code is ProblemCode => Object.hasOwn(texts.en.problems, code)
const hints = met.flatMap(([problems, integrations]) =>
  Object.keys(problems)
    .filter(isCode)
    .flatMap((code) => integrations.map((integration) => [code, integration] as const)),
)

/** A control is named in quotation marks; ways to encrypt are named without. */
const controlsIn = (hint: string): readonly string[] =>
  [...hint.matchAll(/[“„]([^“”„]+)[”“]/gu)].map(([, name = '']) => name)
const waysIn = (hint: string): readonly string[] =>
  [...hint.matchAll(/\b(?:LDAP-TLS|LDAP-SSL|LDAPS|IMAP-TLS|IMAP-SSL)\b/gu)].map(([way]) => way)

const withoutRemark = (caption: string): string => caption.replace(/ \(optional\)$/u, '')

describe.each<Language>(['en', 'de'])('a hint, in %s', (language) => {
  const all = texts[language]
  const problems: Readonly<Record<ProblemCode, ProblemText>> = all.problems

  test.each(hints)('of %s names only what the screen of %s has, by its name there', (code, integration) => {
    const captions = controls[integration](all).map(withoutRemark)
    const hint = hintOf(problems[code], { integration })
    for (const name of controlsIn(hint)) expect(captions).toContain(name)
    for (const way of waysIn(hint))
      expect(captions.some((caption) => caption === way || caption.startsWith(`${way} (`))).toBe(true)
  })

  test('that names a control, or is for one integration, is held against its screen', () => {
    const held = new Set(hints.map(([code, integration]) => `${code} ${integration}`))
    const codes = Object.keys(problems).filter(isCode)
    const naming = codes.filter((code) => [...controlsIn(problems[code].hint), ...waysIn(problems[code].hint)].length)
    expect(naming.length).toBeGreaterThan(5)
    expect(naming.filter((code) => !hints.some(([met]) => met === code))).toEqual([])
    const fitted = codes.flatMap((code) =>
      everywhere.filter((type) => problems[code].hintFor?.[type] !== undefined).map((type) => `${code} ${type}`),
    )
    expect(fitted.filter((hint) => !held.has(hint))).toEqual([])
  })
})

test('a choice that is spelled like a control, but is none, would be found', () => {
  const captions = controls['active-directory'](texts.en).map(withoutRemark)
  expect(captions).not.toContain('Accept all certificates')
  expect(captions.some((caption) => caption.startsWith('LDAP-TLS'))).toBe(false)
})
