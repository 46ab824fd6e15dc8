import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { LogLevel } from '../../shared/domain/log-level.ts'
import { createSettingsService, type SettingsParts } from './settings-service.ts'

const dataFolder = join('/srv', 'console')

function openService(parts: Partial<SettingsParts> = {}) {
  let level: LogLevel = 'info'
  const log = { setLevel: vi.fn() }
  const settings = {
    logLevel: () => level,
    saveLogLevel: (saved: LogLevel) => Promise.resolve(void (level = saved)),
  }
  const service = createSettingsService({
    settings,
    log,
    secretProtection: 'key-file',
    facts: { dataFolder },
    ...parts,
  })
  return { service, log }
}

describe('the settings', () => {
  test('put a log level into effect when it is kept, and not where it could not be', async () => {
    const { service, log } = openService()
    await service.saveLogLevel('debug')
    expect(service.describe().logLevel).toBe('debug')
    expect(log.setLevel.mock.calls).toEqual([['debug']])

    const saveLogLevel = () => Promise.reject(new Error('disk full'))
    const failing = openService({ settings: { logLevel: () => 'info', saveLogLevel } })
    await expect(failing.service.saveLogLevel('debug')).rejects.toThrow('disk full')
    expect(failing.log.setLevel).not.toHaveBeenCalled()
  })

  test('open the folders of the program, and those alone', async () => {
    const openFolder = vi.fn(() => Promise.resolve(true))
    const { service } = openService({ openFolder })
    expect(await service.openFolder('data')).toEqual({})
    expect(await service.openFolder('logs')).toEqual({})
    expect(openFolder.mock.calls).toEqual([[dataFolder], [dirname(service.describe().logFile)]])
  })

  test.each([
    ['the system refuses', { openFolder: () => Promise.resolve(false) }],
    ['there is no file manager', {}],
  ])('say so where %s', async (_case, parts) => {
    await expect(openService(parts).service.openFolder('data')).rejects.toMatchObject({
      problem: { code: 'folder-not-opened', parameters: { folder: dataFolder } },
    })
  })
})
