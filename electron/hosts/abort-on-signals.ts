/**
 * Signals closer together are one request, in milliseconds: npm passes on to its child the Ctrl+C that the child gets
 * from the terminal too, and a package below conf (when-exit) catches each signal and raises it once more.
 */
const sameRequestMs = 1_000

/** Ctrl+C and requests to end abort; asked again, the process ends at once. */
export function abortOnSignals(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController()
  let firstAt = 0
  const end = () => {
    if (!controller.signal.aborted) firstAt = performance.now()
    else if (performance.now() - firstAt > sameRequestMs) process.exit(130)
    controller.abort()
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  return controller.signal
}
