/** What happened, and what to do next. `{name}` is filled from the problem's parameters. */
export interface ProblemText {
  readonly message: string
  readonly hint: string
}

/** The closed list of problem codes with their English text; renderer/text/de holds the German of the same keys. */
export const problemTexts = {
  // Settings and input
  'setting-invalid': {
    message: '{field}: {reason}',
    hint: 'Correct the value of {field} and try again.',
  },
  'configuration-invalid': {
    message: 'The configuration was not taken: {field}: {reason}',
    hint: 'Correct {field}. Nothing was changed.',
  },
  'configuration-unreadable': {
    message: 'The configuration file {file} could not be read: {reason}',
    hint: 'Check the path and that the file holds one JSON document. Nothing was changed.',
  },
  'directory-not-configured': {
    message: 'There is no directory {directory}.',
    hint: 'Configure it on the Directory Services screen, or import a configuration file. Configured: {configured}.',
  },
  'directory-ambiguous': {
    message: 'Several directories are configured: {configured}.',
    hint: 'Name the one that is meant.',
  },
  'directory-type-unavailable': {
    message: 'The integration type {type} is not part of this version.',
    hint: 'Use one of: {available}.',
  },
  'filter-invalid': {
    message: '{field} is not a valid LDAP filter: {reason} at position {position}.',
    hint: 'Correct the filter at position {position}: {excerpt}',
  },
  'attribute-not-returned': {
    message: 'No entry has the attribute {attribute} ({field}).',
    hint: 'Check the spelling of {field}. {entries} entries were read, and none carries it.',
  },
  'password-empty': {
    message: 'The password is empty. Nothing was sent.',
    hint: 'Enter a password. Many directories accept an empty one as an anonymous log-on, which proves nothing.',
  },
  'secret-missing': {
    message: 'No password is stored for {name}.',
    hint: 'Enter it on the Directory Services screen, or run: dsconsole secret set {name}',
  },
  'secret-store-unreadable': {
    message: 'The secret store {file} cannot be used: {reason}',
    hint: 'Restore the file or its permissions, or set the passwords again.',
  },
  'data-folder-unusable': {
    message: 'The data folder {folder} cannot be used: {reason}',
    hint: 'Check that the folder exists and that this account may write to it.',
  },

  // Name, TCP, TLS
  'host-not-found': {
    message: 'The name {host} is not known to the name server.',
    hint: 'Check the spelling of the server name, and that this machine uses the right DNS server.',
  },
  'connection-refused': {
    message: '{host} refuses connections on port {port}.',
    hint: 'Check the port and the protocol, that the directory service runs, and the firewall.',
  },
  'connection-timed-out': {
    message: '{host} did not answer on port {port} within {seconds} s.',
    hint: 'A firewall may drop the connection, or the host is down. Check the address and the port.',
  },
  'connection-unreachable': {
    message: 'There is no route to {host}, port {port}.',
    hint: 'Check the network of this machine and the address of the server.',
  },
  'connection-lost': {
    message: '{host} closed the connection.',
    hint: 'The server stopped or restarted, or something between drops connections. Nothing was changed; try again.',
  },
  'connection-failed': {
    message: 'The connection to {host}, port {port}, failed ({reason}).',
    hint: 'Check the address, the port and the network.',
  },
  'tls-timed-out': {
    message: '{host} did not complete the TLS handshake on port {port} within {seconds} s.',
    hint: 'Check that the port speaks the chosen protocol: LDAP-SSL usually 636, LDAP-TLS usually 389.',
  },
  'tls-not-offered': {
    message: '{host} does not offer TLS on port {port}: {reason}',
    hint: 'Use LDAP-SSL, or enable StartTLS on the server.',
  },
  'tls-wrong-port': {
    message: 'What answers on {host}, port {port}, does not speak TLS.',
    hint: 'Check the port: LDAP-SSL usually listens on 636. For StartTLS on 389 choose LDAP-TLS.',
  },
  'tls-failed': {
    message: 'The TLS handshake with {host}, port {port}, failed ({reason}).',
    hint: 'The server may offer only protocol versions or ciphers that this program refuses.',
  },
  'certificate-self-signed': {
    message: 'The certificate of {host} is self-signed: {subject}.',
    hint: 'Install a certificate from an authority that this machine trusts. Accept all certificates only while you test.',
  },
  'certificate-untrusted': {
    message: 'The certificate of {host} was issued by {issuer}, which this machine does not trust.',
    hint: 'Add the certificate of that authority to the trusted ones of this machine.',
  },
  'certificate-expired': {
    message: 'The certificate of {host} expired on {validTo}.',
    hint: 'Renew the certificate on the server. If it is valid there, check the clock of this machine.',
  },
  'certificate-not-yet-valid': {
    message: 'The certificate of {host} is valid only from {validFrom}.',
    hint: 'Check the clocks of the server and of this machine.',
  },
  'certificate-name-mismatch': {
    message: 'The certificate of {host} is made out to {names}, not to {host}.',
    hint: 'Enter the server name exactly as the certificate has it: {names}.',
  },
  'certificate-rejected': {
    message: 'The certificate of {host} was not accepted ({reason}).',
    hint: 'Check the certificate on the server: {subject}, issued by {issuer}.',
  },

  // LDAP
  'not-an-ldap-server': {
    message: 'What answers on {host}, port {port}, does not speak LDAP.',
    hint: 'Check the port and the protocol: LDAP and LDAP-TLS usually 389, LDAP-SSL usually 636.',
  },
  'protocol-error': {
    message: '{host} sent something that is not valid LDAP: {reason}',
    hint: 'Nothing was changed. If it happens again, check what stands between this machine and the server.',
  },
  'credentials-refused': {
    message: 'The directory refused the user name or the password of {name}.',
    hint: 'Check the name (a distinguished name, or as the directory expects it) and the password.',
  },
  'password-refused': {
    message: 'The directory refused the password of {userName}.',
    hint: 'Check the password. After several wrong ones the directory may lock the account.',
  },
  'stronger-authentication-required': {
    message: '{host} demands an encrypted connection before a password is sent.',
    hint: 'Choose LDAP-TLS or LDAP-SSL.',
  },
  'bind-refused': {
    message: '{host} refused the log-on of {name}: {result}.',
    hint: 'Check that this account may log on, and what the server permits.',
  },
  'bind-timed-out': {
    message: '{host} did not answer the log-on within {seconds} s.',
    hint: 'The server is overloaded or waits for another one. Try again later.',
  },
  'base-dn-not-found': {
    message: 'The base DN {baseDn} does not exist, or {name} may not see it.',
    hint: 'Naming contexts of this server: {namingContexts}. Use Browse to pick one.',
  },
  'base-dn-invalid': {
    message: '{baseDn} is not a valid distinguished name.',
    hint: 'Write it like dc=example,dc=com. Naming contexts of this server: {namingContexts}.',
  },
  'base-dn-unknown': {
    message: 'The server does not say which base DN it serves.',
    hint: 'Enter the base DN. Naming contexts of this server: {namingContexts}.',
  },
  'size-limit-exceeded': {
    message: 'The server ended the search after {entries} entries (page {page}): its size limit for {name} is reached.',
    hint: 'Raise the limit for this account on the server (OpenLDAP: limits ... size.prtotal=unlimited). Nothing was changed.',
  },
  'time-limit-exceeded': {
    message: 'The server ended the search after {entries} entries (page {page}): its time limit is reached.',
    hint: 'Raise the limit for this account, or index the attributes of the filter. Nothing was changed.',
  },
  'administrative-limit-exceeded': {
    message: 'The server ended the search after {entries} entries (page {page}): an administrative limit is reached.',
    hint: 'Raise the limits for this account on the server, or narrow the filter. Nothing was changed.',
  },
  'insufficient-rights': {
    message: '{name} may not read below {baseDn}.',
    hint: 'Give the account read rights there, or use another account. Nothing was changed.',
  },
  'server-busy': {
    message: '{host} is busy (page {page}, {entries} entries read).',
    hint: 'Try again later. Nothing was changed.',
  },
  'server-unavailable': {
    message: '{host} is shutting down or not available (page {page}, {entries} entries read).',
    hint: 'Try again later. Nothing was changed.',
  },
  'paging-failed': {
    message: 'The paged search failed on page {page} after {entries} entries: {reason}',
    hint: 'The read is not complete, so nothing was changed. Try again; if it happens again, check the limits of the server.',
  },
  'search-refused': {
    message: 'The search failed on page {page} after {entries} entries: {result}.',
    hint: 'The read is not complete, so nothing was changed.',
  },
  'search-referred': {
    message: '{host} does not hold {baseDn} and refers to {referral}.',
    hint: 'Enter the server that holds this base DN.',
  },
  'search-timed-out': {
    message: '{host} sent nothing for {seconds} s during the search (page {page}, {entries} entries read).',
    hint: 'The read is not complete, so nothing was changed. Try again later.',
  },
  'group-not-found': {
    message: 'The chosen group {group} was not found.',
    hint: 'Choose the groups anew. Until then nothing is changed, so that nobody is deleted by mistake.',
  },
  'group-ambiguous': {
    message: 'Several groups are named {group}: {distinguishedNames}.',
    hint: 'Choose the group by its distinguished name, or narrow the group filter.',
  },
  'too-many-nested-groups': {
    message: 'Groups are nested deeper than {limit} levels below {group}.',
    hint: 'Check the group for a mistake.',
  },

  // Log-on
  'user-unknown': {
    message: 'There is no user {userName} in the user database.',
    hint: 'Synchronize first, or check the spelling.',
  },
  'user-not-directory': {
    message: 'The user {userName} does not log on with directory credentials.',
    hint: 'Set Authentication to Directory Services in the properties of the user.',
  },
  'user-of-other-directory': {
    message: 'The user {userName} belongs to the directory {directory}.',
    hint: 'A log-on of this user is checked there. Test it with that directory.',
  },
  'login-not-permitted': {
    message: 'The user {userName} does not have the privilege to log on.',
    hint: 'Give the user the login privilege.',
  },
  'entry-not-found': {
    message: 'The directory has no entry for {userName} within the filters.',
    hint: 'Check the base DN and the user filter, and that the account still exists.',
  },
  'entry-ambiguous': {
    message: 'The directory has several entries for {userName}.',
    hint: 'Narrow the user filter, so that a user name names one entry.',
  },
  'account-refused': {
    message: 'The directory refused the log-on of {userName}: {reason}',
    hint: 'The password may be right. Check the state of the account in the directory.',
  },

  // Runs and database
  'run-active': {
    message: 'A run for {directory} is already going on.',
    hint: 'Wait until it ends, or cancel it.',
  },
  'run-unknown': {
    message: 'There is no run {run}.',
    hint: 'It may have been removed. List the runs anew.',
  },
  'plan-out-of-date': {
    message: 'The user database was changed by someone else while the plan was made. Nothing was written.',
    hint: 'Start again; the new plan shows what would change now.',
  },
  'apply-failed': {
    message: 'The changes could not be written: {reason} Everything is as it was before.',
    hint: 'Check the disk and the database file, then try again.',
  },
  'database-unusable': {
    message: 'The user database {file} cannot be used: {reason}',
    hint: 'Check the file and its permissions, or restore it from the backup beside it.',
  },
  'database-newer': {
    message: 'The user database {file} was written by a newer version (schema {found}, this program knows {known}).',
    hint: 'Install the newer version. The file was not touched.',
  },
  cancelled: {
    message: 'Cancelled.',
    hint: 'Nothing was changed.',
  },
  internal: {
    message: 'Something unexpected happened in this program.',
    hint: 'The log has the details. Nothing was changed.',
  },
  'call-unknown': {
    message: 'The call {call} does not exist.',
    hint: 'The window and the program behind it are of different versions. Reload.',
  },
  'program-unreachable': {
    message: 'The connection between this page and the program is lost.',
    hint: 'What was asked last may or may not have been done. Wait until the connection is back, then look.',
  },
  'call-invalid': {
    message: '{field}: {reason}',
    hint: 'Correct the value and try again.',
  },
} as const satisfies Record<string, ProblemText>

export type ProblemCode = keyof typeof problemTexts
