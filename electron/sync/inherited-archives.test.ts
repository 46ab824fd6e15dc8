import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, it, expect } from 'vitest'
import { directoryUser, outline, snapshotOf } from './plan/plan-fixtures.ts'
import { createInstallation, runWith, type Installation } from './sync-fixtures.ts'

let installation: Installation
beforeEach(async () => {
  installation = await createInstallation()
})
afterEach(() => installation.remove())

const run = (...users: Parameters<typeof snapshotOf>[0]) => runWith(installation, snapshotOf(users))

/** A folder whose mail says whose it was at first. */
async function withMail(name: string): Promise<void> {
  await mkdir(join(installation.archiveFolder, name), { recursive: true })
  await writeFile(join(installation.archiveFolder, name, 'mail'), name)
}
const mailIn = (name: string) => readFile(join(installation.archiveFolder, name, 'mail'), 'utf8')

it('does not warn where the folder moves away with its owner in the same run', async () => {
  await run(directoryUser('anna'))
  await withMail('anna')
  const report = await run(directoryUser('anna', { userName: 'berta' }), directoryUser('other', { userName: 'anna' }))
  expect(report.plan && outline(report.plan)).toEqual(['create anna', 'rename anna -> berta'])
  expect(report.plan?.warnings).toEqual([])
  expect(await mailIn('berta')).toBe('anna')
})

it('warns where a newcomer gets the folder of somebody who had the same name', async () => {
  await withMail('Anna')
  const report = await run(directoryUser('anna'), directoryUser('berta'))
  expect(report.plan?.warnings).toContainEqual({
    code: 'archive-inherited',
    parameters: { count: 1, example: 'anna' },
  })
  expect((await run(directoryUser('anna'), directoryUser('berta'))).plan?.warnings).toEqual([])
})
