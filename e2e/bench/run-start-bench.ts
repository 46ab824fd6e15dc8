/**
 * `npm run bench:start [-- USERS]`: from the start of the browser console to its screens, with an empty user database and with
 * 100,000 users, by turns; and how large the bundles are. It is the system's chromium, so the ratios count.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { median } from './median.ts'
import { fillDatabase } from './start/fill-database.ts'
import { measureStart, type Start } from './start/measure-start.ts'

const userCount = Number(process.argv[2] ?? 100_000)
const rounds = 5
const folder = mkdtempSync(join(tmpdir(), 'dsconsole-bench-start-'))

interface Place {
  readonly name: string
  readonly users: number
  readonly dataFolder: string
  readonly starts: Start[]
}

const place = (name: string, users: number): Place => ({ name, users, dataFolder: join(folder, name), starts: [] })
const places = [place('empty', 0), place(`${userCount} users`, userCount)]

const steps: readonly (readonly [step: keyof Start, text: string, aim: string])[] = [
  ['listening', 'process until it listens', ''],
  ['firstPaint', 'page until first paint', 'aim: below 1500'],
  ['interactive', 'page until the log-on takes input', ''],
  ['overview', 'log-on until the overview', ''],
  ['users', 'choice of Users until the first rows', ''],
]

function describePlace({ name, starts }: Place): readonly string[] {
  const rows = steps.map(([step, text, aim]) => {
    const values = starts.map((start) => start[step])
    const all = values.map((value) => value.toFixed(0)).join(', ')
    return `  ${text.padEnd(40)}${median(values).toFixed(0).padStart(6)}   (${all})   ${aim}`.trimEnd()
  })
  return [`\n${name}, median of ${starts.length} starts, milliseconds`, ...rows]
}

function describeBundles(): readonly string[] {
  const names = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:c?js|css)$/u.test(name),
  )
  const sizeOf = (name: string): string => (statSync(join('dist', name)).size / 1024).toFixed(0).padStart(6)
  return ['\nbundles', ...names.sort().map((name) => `  ${name.padEnd(50)}${sizeOf(name)} kB`)]
}

const browser = await chromium.launch({
  executablePath: process.env['DSCONSOLE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const { dataFolder, users } of places) await fillDatabase(dataFolder, users)
  for (let round = 0; round < rounds; round += 1)
    for (const { dataFolder, starts } of places) starts.push(await measureStart(browser, dataFolder))
  console.log([...places.flatMap(describePlace), ...describeBundles()].join('\n'))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
