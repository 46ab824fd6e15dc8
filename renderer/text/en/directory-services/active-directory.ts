/** The sections of Active Directory. */
export const activeDirectory = {
  activeDirectory: {
    title: 'Connection to Active Directory',
    server: 'Server (optional)',
    serverHelp: 'A domain controller, or the DNS name of the domain, such as company.local.',
    serverEmpty:
      'Empty: each run finds the domain of this machine and its controllers. Or enter a controller or a domain.',
    protocol: 'Protocol',
    protocols: { ldap: 'LDAP (389, sealed)', ldaps: 'LDAPS (636)' },
    protocolHelp: {
      ldap: 'What is sent is sealed from the log-on on, or goes through StartTLS. Nothing is ever sent in clear text.',
      ldaps: 'Inside TLS. This machine must trust the certificate of the controller, or the authority below.',
    },
    baseDn: 'Base-DN (optional)',
    baseDnEmpty: 'Empty: the whole domain.',
    authentication: 'Authentication',
    authentications: { standard: 'Standard Authentication', windows: 'Windows Authentication' },
    authenticationHelp: {
      standard: 'With a user name and a password that are kept here.',
      windows:
        'As the account that runs this program: here your own, in the task scheduler that of the task. Where that account sees other users, the plan shows it before anything is changed.',
    },
    windowsNeedsLdap: 'Windows Authentication goes with LDAP only. Choose LDAP above, or Standard Authentication.',
    passwordGoes: 'Saving removes the stored user name and password.',
    userName: 'User Name',
    userNameHelp: 'As name@company.local or COMPANY\\name. A name alone is completed with the domain.',
    certificates: 'CA certificates (optional)',
    certificatesHelp:
      'For LDAPS and StartTLS: authorities that this machine does not trust by itself, as text that begins with -----BEGIN CERTIFICATE-----.',
    loadCertificates: 'Load file…',
    fileUnreadable: (name: string) => `${name} holds no certificate.`,
    certificatesFound: 'Certificates in the text',
    certificate: {
      unreadable: 'This part cannot be read as a certificate.',
      validUntil: (date: string) => `valid until ${date}`,
      expired: (date: string) => `expired on ${date}`,
      notYetValid: (date: string) => `valid only from ${date}`,
      noAuthority: 'not an authority: helps only where the controller shows exactly this one',
    },

    synchronization: 'User Database Synchronization',
    exchangeUsersOnly: 'Synchronize Microsoft Exchange users only',
    exchangeUsersOnlyHelp: 'Accounts with an e-mail address. Otherwise every account becomes a user.',
    enabledUsersOnly: 'Synchronize enabled users only',
    enabledUsersOnlyHelp: 'Shared, room and equipment mailboxes belong to disabled accounts.',
    visibleUsersOnly: 'Synchronize users visible in address lists only',
    visibleUsersOnlyHelp: 'Leaves out mailboxes that are hidden from the address lists of Exchange.',
    groups: 'Sync only these groups',
    userNameFormat: 'User Name Format',
    userNameFormats: {
      sAMAccountName: 'Log-on name: anna (sAMAccountName)',
      userPrincipalName: 'User principal name: anna@company.local (userPrincipalName)',
      mail: 'E-mail address: anna@example.com (mail)',
    },
    userNameFormatHelp: 'What users are called here, and what they log on with.',
    userNameFormatChanged: 'Users who are synchronized already will be renamed',
    userNameFormatChangedHelp:
      'Each user gets the new name, together with the archive. Test settings shows every renaming before anything is changed.',

    /** What fields are called away from their section, in lists and messages. */
    captions: { server: 'Server', baseDn: 'Base-DN', certificates: 'CA certificates' },
    invalidCertificates: 'Enter certificates in PEM form: text that begins with -----BEGIN CERTIFICATE-----.',

    detection: {
      open: 'Auto-detect…',
      title: 'Auto-detect',
      ofThisMachine: 'Looks for the domain of this machine and its controllers. No log-on is needed.',
      ofServer: (server: string) =>
        `Looks for the controllers of ${server}, as it stands in the field. No log-on is needed.`,
      looking: 'Looking for domain controllers…',
      found: (domain: string, controller: string) => `${controller}, a domain controller of ${domain}, answers.`,
      use: 'Use these values',
      used: 'Server and Base-DN are filled in.',
      mayStayEmpty: 'The fields may also stay empty: then every run looks anew.',
      unavailable: 'This integration cannot be detected.',
      domain: 'Domain',
      server: 'Field Server',
      baseDn: 'Field Base-DN',
      controllers: 'Controllers, in order',
      mechanisms: 'Log-on mechanisms',
      unknown: 'not found',
      sources: { typed: 'as entered', srv: 'from DNS', 'krb5-kdc': 'from krb5.conf' },
      trail: 'How it was found',
      places: {
        'server-setting': 'Field Server',
        'windows-domain': 'Domain that Windows has joined',
        'windows-environment': 'Domain in the environment',
        'kerberos-realm': 'Default realm of Kerberos',
        'search-domain': 'Search domains of this machine',
        'dns-services': 'Controllers in DNS',
        'kerberos-controllers': 'Hosts of the realm in Kerberos',
      },
      attempt: 'Controller asked',
      outcomes: { found: 'Found', nothing: 'Nothing', failed: 'No answer' },
      answered: 'Answers',
    },
  },
}
