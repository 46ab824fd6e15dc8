/**
 * The first import of every entry that plain Node runs. The one file with work at import time: what is imported after
 * it may fail on an older Node in ways that say nothing.
 */
const wanted = 24
const [found = 0] = process.versions.node.split('.').map(Number)

if (found < wanted) {
  process.stderr.write(`Node ${process.versions.node} is too old: this program needs Node ${wanted} or newer.\n`)
  process.exit(2)
}
