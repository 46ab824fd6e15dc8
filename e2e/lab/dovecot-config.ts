import type { Certificate } from './certificates.ts'

export interface DovecotConfigFacts {
  readonly folder: string
  readonly port: number
  readonly tlsPort: number
  readonly certificate: Certificate
  /** Whether a password may be sent without TLS. */
  readonly plainText: 'allowed' | 'refused'
  readonly mechanisms: string
}

/** Everything of its own, in one folder; nothing of the machine's configuration is read (reference: lab). */
export const dovecotConfig = (facts: DovecotConfigFacts): string => `
base_dir = ${facts.folder}/run
state_dir = ${facts.folder}/state
log_path = ${facts.folder}/dovecot.log
# From 127.0.0.1 to itself counts as secured; from there to 127.0.0.2 as any connection.
listen = 127.0.0.1, 127.0.0.2
protocols = imap
default_internal_user = dovecot
default_login_user = dovenull
disable_plaintext_auth = ${facts.plainText === 'allowed' ? 'no' : 'yes'}
auth_mechanisms = ${facts.mechanisms}
ssl = yes
ssl_cert = <${facts.certificate.certFile}
ssl_key = <${facts.certificate.keyFile}
mail_location = maildir:${facts.folder}/mail/%u
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${facts.folder}/users
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${facts.folder}/mail/%u
}
# Wrong passwords from one address are answered ever later otherwise.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${facts.port}
  }
  inet_listener imaps {
    port = ${facts.tlsPort}
  }
}
`
