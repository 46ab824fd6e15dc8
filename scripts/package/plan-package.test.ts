import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { planPackage, type PackageRequest } from './plan-package.ts'

const own: PackageRequest = {
  typed: ['--release'],
  platform: 'win32',
  description: { author: 'Contoso', homepage: 'https://contoso.example.de/console' },
  configuration: { linux: { maintainer: 'Contoso <packages@contoso.de>' } },
  environment: { DSCONSOLE_UPDATE_FEED: 'https://contoso.de/updates', CSC_LINK: 'certificate.p12' },
}
const releaseWith = (change: Partial<PackageRequest>) => planPackage({ ...own, ...change })

const refused = (plan: ReturnType<typeof planPackage>): readonly string[] =>
  plan.kind === 'refused' ? plan.sentences.map((sentence) => sentence.split(':')[0] ?? '') : []

test('what is its own is released: signed, with its feed, and published by nobody but its maker', () => {
  expect(planPackage(own)).toMatchObject({
    kind: 'build',
    notice: expect.stringContaining('signed'),
    typed: [
      ...['-c.publish.provider=generic', '-c.publish.url=https://contoso.de/updates'],
      ...['-c.forceCodeSigning=true', '--publish', 'never'],
    ],
    environment: own.environment,
  })
})

const description = { author: 'Contoso', homepage: 'https://contoso.de/' }
const feed = 'DSCONSOLE_UPDATE_FEED'
const withFeed = (value: string) => ({ environment: { ...own.environment, [feed]: value } })
const withMaintainer = (maintainer: unknown) => ({ configuration: { linux: { maintainer } } })
const withHomepage = (homepage: unknown) => ({ description: { ...description, homepage } })

test.each([
  ['no author', { description: { homepage: 'https://contoso.de/' } }, 'package.json, author'],
  ['an author at .invalid', { description: { ...description, author: 'A <a@x.invalid>' } }, 'package.json, author'],
  ['no homepage', withHomepage(undefined), 'package.json, homepage'],
  ['a homepage at .invalid', withHomepage('https://x.invalid/'), 'package.json, homepage'],
  ['a homepage at example.com', withHomepage('https://www.example.com'), 'package.json, homepage'],
  ['a homepage on this machine', withHomepage('https://localhost:80/'), 'package.json, homepage'],
  ['a homepage without https', withHomepage('contoso.de'), 'package.json, homepage'],
  ['no maintainer', withMaintainer(null), 'electron-builder.yml, linux.maintainer'],
  ['a maintainer at .invalid', withMaintainer('A <a@x.invalid>'), 'electron-builder.yml, linux.maintainer'],
  ['a maintainer at .test', withMaintainer('A <a@y.test>'), 'electron-builder.yml, linux.maintainer'],
  ['a maintainer without address', withMaintainer('Contoso'), 'electron-builder.yml, linux.maintainer'],
  ['no word of a feed', withFeed(''), `environment, ${feed}`],
  ['a feed at .example', withFeed('https://updates.example/x'), `environment, ${feed}`],
  ['a feed without https', withFeed('http://contoso.de'), `environment, ${feed}`],
])('a release with %s is refused, and the sentence names file and field', (_, change, named) => {
  expect(refused(releaseWith(change))).toEqual([named])
})

test.each([
  ['an author whose name holds the word', { description: { ...description, author: 'Test & Example Ltd.' } }],
  ['a host that holds the word', withHomepage('https://test.contoso.de/example')],
  ['a feed that was decided against', withFeed('none')],
])('a release with %s is made', (_, change) => {
  expect(releaseWith(change).kind).toBe('build')
})

test('without a feed by decision no feed is told', () => {
  const plan = releaseWith(withFeed('none'))
  expect(plan.kind === 'build' && plan.typed).toEqual(['-c.forceCodeSigning=true', '--publish', 'never'])
})

const unsigned = { environment: { [feed]: 'none' } }
const [windows, mac] = ['environment, WIN_CSC_LINK or CSC_LINK', 'environment, CSC_LINK or CSC_NAME']
const certificate = { win: { signtoolOptions: { certificateSubjectName: 'Contoso' } } }
const { linux } = { linux: { maintainer: 'Contoso <packages@contoso.de>' } }

test.each([
  ['Windows', unsigned, [windows]],
  ['Windows with another variable', { environment: { [feed]: 'none', WIN_CSC_LINK: 'x' } }, []],
  ['Windows with an empty variable', { environment: { [feed]: 'none', CSC_LINK: '' } }, [windows]],
  ['Windows with a certificate of its store', { ...unsigned, configuration: { linux, ...certificate } }, []],
  ['macOS', { ...unsigned, platform: 'darwin' }, [mac]],
  ['macOS with an identity', { ...unsigned, platform: 'darwin', configuration: { linux, mac: { identity: 'C' } } }, []],
  ['Linux, whose packages carry no signature', { ...unsigned, platform: 'linux' }, []],
  ['two systems by name', { ...unsigned, platform: 'linux', typed: ['--release', '-w', '--mac'] }, [windows, mac]],
  ['another system by name', { ...unsigned, typed: ['--linux', 'deb', '--release'] }, []],
] as const)('whether a release for %s names an identity to sign with', (_, change, expected) => {
  expect(refused(releaseWith(change))).toEqual(expected)
})

test('anything else is unsigned whatever the environment holds, says so, and takes placeholders', () => {
  const environment = { CSC_LINK: 'x', CSC_NAME: 'y', WIN_CSC_LINK: 'z', PATH: '/bin' }
  const plan = releaseWith({ typed: ['--win', 'portable'], description: {}, environment })
  expect(plan).toEqual({
    kind: 'build',
    notice: expect.stringContaining('not signed'),
    typed: ['--win', 'portable', '--publish', 'never'],
    environment: { PATH: '/bin', CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  })
})

test('the product as it stands here is no release: each of its own placeholders is named, and nothing is built', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package.ts', '--release', '--win', '--mac'], {
    encoding: 'utf8',
    env: { PATH: '' },
  })
  const fields = stderr.split('\n- ').map((sentence) => sentence.split(':')[0])
  expect([status, fields]).toEqual([
    1,
    [
      ...['This is no release yet', 'package.json, author', 'package.json, homepage'],
      ...['electron-builder.yml, linux.maintainer', `environment, ${feed}`, windows, mac],
    ],
  ])
})
