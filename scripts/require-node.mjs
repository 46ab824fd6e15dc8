/** Refuses a Node that is too old, in a sentence. Preloaded (`--import`) by every script that runs the program. */
const wanted = 24
const found = Number(process.versions.node.split('.')[0])

if (found < wanted) {
  console.error(
    `Node ${process.versions.node} is too old: this program needs Node ${wanted}. ` +
      'On 64-bit Linux npm brings it: start through `npm run`. Elsewhere install Node 24.',
  )
  process.exit(1)
}
