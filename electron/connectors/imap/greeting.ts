import { capabilitiesOf, type Capabilities } from './capabilities.ts'
import type { ImapDialogue } from './imap-dialogue.ts'
import { ImapFault } from './imap-fault.ts'
import type { ImapReply } from './imap-reply.ts'
import { untilDone } from './until-done.ts'
import { because, named } from '../../../shared/text/reason.ts'

/** A server speaks first. Where somebody is logged on already (PREAUTH), no password can be checked. */
export async function readGreeting(dialogue: ImapDialogue, signal: AbortSignal): Promise<void> {
  const greeting = await dialogue.receive(signal).catch(rethrowAsForeign)
  if (greeting.kind !== 'status' || greeting.tag !== '*') throw foreign()
  if (greeting.status !== 'OK') throw new ImapFault('unexpected', named(greeting.status))
}

const foreign = (cause?: unknown): ImapFault => new ImapFault('foreign', because('imap-no-greeting'), { cause })

function rethrowAsForeign(thrown: unknown): never {
  throw thrown instanceof ImapFault && thrown.kind === 'unexpected' ? foreign(thrown) : thrown
}

/** Asked for even where the greeting has told: what was told before TLS is not to be believed (RFC 9051, 6.2.1). */
export async function askCapabilities(dialogue: ImapDialogue, signal: AbortSignal): Promise<Capabilities> {
  let capabilities = capabilitiesOf([])
  const onReply = (reply: ImapReply): void => {
    if (reply.kind === 'capability') capabilities = capabilitiesOf(reply.capabilities)
  }
  dialogue.send('a1 CAPABILITY\r\n')
  const { status } = await untilDone(dialogue, { tag: 'a1', signal, onReply })
  if (status !== 'OK') throw new ImapFault('unexpected', named(status))
  return capabilities
}
