import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const file = join(import.meta.dirname, 'refuse-old-node.ts')

function startOn(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${pretend}`, file], {
    encoding: 'utf8',
  })
  return { status, stderr }
}

test.each(['20.20.2', '22.12.0', '23.11.1'])('Node %s is refused in a sentence', (version) => {
  expect(startOn(version)).toEqual({
    status: 2,
    stderr: `Node ${version} is too old: this program needs Node 24 or newer.\n`,
  })
})

test.each(['24.0.0', '25.1.0'])('Node %s is taken', (version) => {
  expect(startOn(version)).toEqual({ status: 0, stderr: '' })
})
