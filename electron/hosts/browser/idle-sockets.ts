import type { WebSocket, WebSocketServer } from 'ws'

/** A page that answers no ping for one interval is gone: its machine slept, or its browser was killed. Milliseconds. */
const pingIntervalMs = 30_000

/** Answers a function that stops watching. */
export function closeIdleSockets(sockets: WebSocketServer, intervalMs = pingIntervalMs): () => void {
  const unanswered = new WeakSet<WebSocket>()
  const check = (socket: WebSocket) => {
    if (unanswered.has(socket)) {
      socket.terminate()
      return
    }
    unanswered.add(socket)
    socket.once('pong', () => unanswered.delete(socket))
    socket.ping()
  }
  const timer = setInterval(() => sockets.clients.forEach(check), intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}
