import type { Socket } from 'node:net'
import { decodeRequest } from './decode-request.ts'
import { noticeOfDisconnection } from './encode-response.ts'
import { createFrameReader } from './frame-reader.ts'
import { createLdapSession } from './ldap-session.ts'
import type { ServedDirectory } from './served-directory.ts'
import { resultCode } from './result-code.ts'

/** Bytes of the longest request that is read; a filter for 100 members takes a tenth of it. */
export const longestRequest = 256 * 1024
const idleMs = 5 * 60_000

/** Answers one client until it unbinds, falls silent, or sends something that is not LDAP. */
export function serveClient(socket: Socket, served: () => ServedDirectory): void {
  const frames = createFrameReader(longestRequest)
  const session = createLdapSession(served)

  const answer = (frame: Buffer): void => {
    const messages = session.answer(decodeRequest(frame))
    if (messages === 'close') socket.end()
    else if (messages.length > 0) socket.write(Buffer.concat(messages))
  }

  socket.setNoDelay(true)
  socket.setTimeout(idleMs, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    try {
      for (const frame of frames.push(Buffer.from(chunk))) answer(frame)
    } catch {
      socket.end(noticeOfDisconnection(resultCode.protocolError, 'That was not LDAP.'))
      socket.removeAllListeners('data').resume()
    }
  })
}
