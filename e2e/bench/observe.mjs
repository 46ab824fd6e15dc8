/**
 * Preloaded into a measured process (`node --import`): its peak memory, and the longest time in which its event loop did not
 * turn. The first gap is the evaluation of the program itself and is told apart as start-up.
 */
import { writeFileSync } from 'node:fs'

const everyMs = 2
const gaps = []
let last = performance.now()

const timer = setInterval(() => {
  const now = performance.now()
  gaps.push(now - last - everyMs)
  last = now
}, everyMs)
timer.unref()

process.on('exit', () => {
  const file = process.env.DSCONSOLE_OBSERVE_FILE
  if (file === undefined) return
  const [startUp = 0, ...later] = gaps
  const longestStallMs = later.reduce((longest, gap) => Math.max(longest, gap), 0)
  // maxRSS is in kibibytes.
  const peakMemoryMb = process.resourceUsage().maxRSS / 1024
  writeFileSync(file, JSON.stringify({ startUpMs: startUp, longestStallMs, peakMemoryMb }))
})
