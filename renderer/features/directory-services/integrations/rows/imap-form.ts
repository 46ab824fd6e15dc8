import type { ImapAuthentication } from '../../../../../shared/configuration/imap-authentication.ts'

/** Encrypted from the start: who needs the clear protocol chooses it, and is told what that means. */
export const emptyImap: ImapAuthentication = { imapServer: '', imapAccess: 'tls', acceptAllCertificates: false }

/** Pasted names often come with a blank; certificates play no part where nothing is encrypted. */
export const imapValues = (authentication: ImapAuthentication): ImapAuthentication => ({
  ...authentication,
  imapServer: authentication.imapServer.trim(),
  acceptAllCertificates: authentication.imapAccess !== 'plain' && authentication.acceptAllCertificates,
})
