import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { realm } from './samba-domain.ts'
import type { SambaFacts } from './samba.ts'

export interface TicketOwner {
  readonly userName: string
  readonly password: string
}

/** As logging on to a member of the domain does; the password goes through standard input. */
export async function getTicket(
  { krb5File }: Pick<SambaFacts, 'krb5File'>,
  ticketFile: string,
  { userName, password }: TicketOwner,
): Promise<void> {
  const kinit = spawn('kinit', ['-c', ticketFile, `${userName}@${realm}`], {
    env: { ...process.env, KRB5_CONFIG: krb5File },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  kinit.stdin.end(`${password}\n`)
  const [code] = (await once(kinit, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`kinit ended with ${code ?? 'a signal'}.`)
}
