import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleDirectorySchema } from '../../shared/configuration/directory-configuration.ts'
import { because } from '../../shared/text/reason.ts'
import { openSettings, type Settings } from './open-settings.ts'

const now = () => new Date('2026-03-09T14:05:07.000Z')
const aside = 'settings.json.damaged-2026-03-09T14-05-07Z'
const sample = (id: string) => sampleDirectorySchema.parse({ id, type: 'sample' })
const preferences = { language: 'de', appearance: 'dark', columnWidths: { users: { userName: 200 } } } as const
const defaults = { language: 'system', appearance: 'system', columnWidths: {} }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dsconsole-settings-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (): Promise<Settings> => openSettings({ folder, now })
const file = () => join(folder, 'settings.json')
const idsOf = (settings: Settings) => settings.directories().map(({ id }) => id)

async function openWith(text: string): Promise<Settings> {
  await writeFile(file(), text)
  return open()
}

describe('settings', () => {
  it('begin with the defaults, in a folder that is made, and write nothing', async () => {
    folder = join(folder, 'data')
    const settings = await open()
    expect(settings.directories()).toEqual([])
    expect(settings.preferences()).toEqual(defaults)
    expect(settings.damagedFile).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('keep directories and preferences side by side, for the owner only', async () => {
    const settings = await open()
    await settings.updateDirectories((present) => [...present, sample('one')])
    await settings.savePreferences(preferences)
    await settings.updateDirectories((present) => [...present, sample('two')])
    const again = await open()
    expect(idsOf(again)).toEqual(['one', 'two'])
    expect(again.preferences()).toEqual(preferences)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
    expect(await readdir(folder), 'no lock and no temporary file stays').toEqual(['settings.json'])
  })

  it('keep the schedule of a directory as long as that directory', async () => {
    const settings = await open()
    const daily = { schedule: { kind: 'daily', time: '02:30' }, since: now().toISOString() } as const
    await settings.updateDirectories(() => [sample('one'), sample('two')])
    await settings.updateSchedules(() => ['one', 'two', 'three'].map((directory) => ({ directory, ...daily })))
    expect((await open()).schedules()).toEqual([
      { directory: 'one', ...daily },
      { directory: 'two', ...daily },
    ])
    await settings.savePreferences(preferences)
    await settings.updateDirectories((present) => present.filter(({ id }) => id !== 'one'))
    await settings.updateDirectories((present) => [...present, sample('one')])
    expect(settings.schedules()).toEqual([{ directory: 'two', ...daily }])
  })

  it('from before there were schedules are read whole', async () => {
    const settings = await openWith(
      JSON.stringify({ configuration: { version: 1, directories: [sample('one')] }, preferences }),
    )
    expect(settings.damagedFile).toBeNull()
    expect(idsOf(settings)).toEqual(['one'])
    expect(settings.schedules()).toEqual([])
  })

  it('with a damaged schedule keep the rest', async () => {
    const directories = [sample('one')]
    const schedules = [{ directory: 'one', schedule: { kind: 'interval', minutes: 7 }, since: now().toISOString() }]
    const settings = await openWith(
      JSON.stringify({ configuration: { version: 1, directories }, preferences, schedules }),
    )
    expect(settings.damagedFile).toBe(aside)
    expect(idsOf(settings)).toEqual(['one'])
    expect(settings.preferences()).toEqual(preferences)
    expect(settings.schedules()).toEqual([])
  })

  it('keep the log level, and take a file of an earlier version that has none', async () => {
    const earlier = await openWith(JSON.stringify({ configuration: { version: 1, directories: [] }, preferences }))
    expect(earlier.logLevel()).toBe('info')
    expect(earlier.damagedFile).toBeNull()
    await earlier.saveLogLevel('debug')
    await earlier.savePreferences(preferences)
    expect((await open()).logLevel()).toBe('debug')
  })

  it('lose only the log level where it is none', async () => {
    const configuration = { version: 1, directories: [sample('one')] }
    const settings = await openWith(JSON.stringify({ configuration, preferences, logLevel: 'all' }))
    expect([settings.logLevel(), idsOf(settings), settings.preferences()]).toEqual(['info', ['one'], preferences])
    expect(settings.damagedFile).toBe(aside)
  })

  it('keep the default schedule, take a file of an earlier version that has none, and lose only it where it is none', async () => {
    const configuration = { version: 1, directories: [sample('one')] }
    const earlier = await openWith(JSON.stringify({ configuration, preferences }))
    expect([earlier.defaultSchedule(), earlier.damagedFile]).toEqual([null, null])
    const daily = { kind: 'daily', time: '02:30' } as const
    await earlier.saveDefaultSchedule(daily)
    await earlier.saveLogLevel('debug')
    expect((await open()).defaultSchedule()).toEqual(daily)
    expect((await open()).schedules(), "it is nobody's schedule").toEqual([])
    await earlier.saveDefaultSchedule(null)
    expect((await open()).defaultSchedule()).toBeNull()
    const unusable = { kind: 'daily', time: '24:00' }
    const settings = await openWith(JSON.stringify({ configuration, preferences, defaultSchedule: unusable }))
    expect([settings.defaultSchedule(), idsOf(settings), settings.preferences()]).toEqual([null, ['one'], preferences])
    expect(settings.damagedFile).toBe(aside)
  })

  it('show at once what another process has written', async () => {
    const [one, other] = [await open(), await open()]
    await other.updateDirectories(() => [sample('new')])
    expect(idsOf(one)).toEqual(['new'])
  })

  it('lose nothing where two write at once', async () => {
    const [one, other] = [await open(), await open()]
    const writes = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? one : other).updateDirectories((present) => [...present, sample(`d${index}`)]),
    )
    await Promise.all(writes)
    expect(idsOf(one)).toHaveLength(20)
  })

  it('lose nothing where two processes write at once', async () => {
    const script = `
      const { openSettings } = await import(${JSON.stringify(new URL('open-settings.ts', import.meta.url).href)})
      const settings = await openSettings({ folder: ${JSON.stringify(folder)}, now: () => new Date() })
      for (let index = 0; index < 10; index++)
        await settings.updateDirectories((present) => [...present, { ...present[0], id: process.argv[1] + index }])`
    await (await open()).updateDirectories(() => [sample('first')])
    const children = ['a', 'b'].map((name) =>
      spawn(process.execPath, ['--input-type=module', '--eval', script, name], { stdio: 'inherit' }),
    )
    const ends = await Promise.all(children.map((child) => once(child, 'exit')))
    expect(ends).toEqual([
      [0, null],
      [0, null],
    ])
    expect(idsOf(await open())).toHaveLength(21)
  })

  it('refuse what does not fit, and stay as they are', async () => {
    const settings = await open()
    await settings.updateDirectories(() => [sample('one')])
    await expect(settings.updateDirectories(() => [sample('two'), sample('two')])).rejects.toMatchObject({
      problem: { code: 'setting-invalid', parameters: { field: 'configuration.directories' } },
    })
    expect(idsOf(settings)).toEqual(['one'])
  })

  it('never take a password: the field is refused by its name', async () => {
    const settings = await open()
    const withPassword = { ...sample('one'), connection: { state: 'initial', password: 'canary' } } as const
    await expect(settings.updateDirectories(() => [withPassword])).rejects.toMatchObject({
      problem: {
        code: 'setting-invalid',
        parameters: { field: 'configuration.directories[0].connection.password', reason: because('unknown-field') },
      },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('end the lock also where the change throws', async () => {
    const settings = await open()
    const failing = settings.updateDirectories(() => {
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    await settings.updateDirectories(() => [sample('one')])
    expect(idsOf(settings)).toEqual(['one'])
  })
})

describe('a settings file that cannot be used', () => {
  const good = { configuration: { version: 1, directories: [sample('one')] }, preferences }
  const cases: readonly { what: string; text: string; directories: readonly string[]; shown: object }[] = [
    { what: 'nonsense', text: '{ nonsense', directories: [], shown: defaults },
    { what: 'cut off', text: JSON.stringify(good).slice(0, -20), directories: [], shown: defaults },
    { what: 'empty', text: '', directories: [], shown: defaults },
    { what: 'a list', text: '[]', directories: [], shown: defaults },
    {
      what: 'good but for its configuration',
      text: JSON.stringify({ ...good, configuration: { version: 1, directories: [{ id: 'x' }] } }),
      directories: [],
      shown: preferences,
    },
    {
      what: 'good but for its preferences',
      text: JSON.stringify({ ...good, preferences: { ...preferences, language: 'xx' } }),
      directories: ['one'],
      shown: defaults,
    },
    {
      what: 'good but for a field that nobody knows',
      text: JSON.stringify({ ...good, colour: 'red' }),
      directories: ['one'],
      shown: preferences,
    },
  ]
  it.each(cases)(
    '($what) is kept aside and reported, and what is good stays in use',
    async ({ text, directories, shown }) => {
      const settings = await openWith(text)
      expect(settings.damagedFile).toBe(aside)
      expect(await readFile(join(folder, aside), 'utf8')).toBe(text)
      expect(idsOf(settings)).toEqual(directories)
      expect(settings.preferences()).toEqual(shown)
      expect((await open()).damagedFile, 'it is reported once').toBeNull()
    },
  )

  it('is never kept aside over an earlier one', async () => {
    await openWith('first')
    expect((await openWith('second')).damagedFile).toBe(`${aside}-2`)
    expect(await readFile(join(folder, aside), 'utf8')).toBe('first')
    expect(await readFile(join(folder, `${aside}-2`), 'utf8')).toBe('second')
  })

  it('does not take away what is in use, where an editor leaves it behind meanwhile', async () => {
    const settings = await openWith(JSON.stringify(good))
    await writeFile(file(), '{ half')
    expect(idsOf(settings)).toEqual(['one'])
    await settings.updateDirectories((present) => [...present, sample('two')])
    expect(idsOf(await open())).toEqual(['one', 'two'])
    expect(await readFile(join(folder, aside), 'utf8')).toBe('{ half')
  })

  it('is not one that begins with a byte order mark', async () => {
    const settings = await openWith(`\uFEFF${JSON.stringify(good)}`)
    expect(settings.damagedFile).toBeNull()
    await settings.updateDirectories((present) => [...present, sample('two')])
    expect(idsOf(settings)).toEqual(['one', 'two'])
  })

  it('is named, where the folder itself cannot be used', async () => {
    await writeFile(join(folder, 'taken'), '')
    folder = join(folder, 'taken')
    await expect(open()).rejects.toMatchObject({ problem: { code: 'data-folder-unusable', parameters: { folder } } })
    folder = join(folder, '..')
  })
})
