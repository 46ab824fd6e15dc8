/** The sections of Active Directory. */
export const activeDirectory = {
  activeDirectory: {
    server: 'Server (optional)',
    baseDn: 'Base-DN (optional)',
    authentication: 'Authentication',
    userName: 'User name',
    caCertificates: 'Further certificate authorities',
    synchronization: 'User Database Synchronization',
    exchangeUsersOnly: 'Synchronize Microsoft Exchange users only',
    enabledUsersOnly: 'Synchronize enabled users only',
    visibleUsersOnly: 'Synchronize users visible in address lists only',
    groups: 'Sync only these groups',
    userNameFormat: 'User Name Format',
  },
}
