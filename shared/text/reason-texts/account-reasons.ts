/** What a directory has against an account, or against a name. */
export const accountReasons = {
  'account-wrong-time': 'it may not log on at this time',
  'account-wrong-machine': 'it may not log on from this machine',
  'account-password-expired': 'its password has expired',
  'account-disabled': 'it is disabled',
  'account-expired': 'it has expired',
  'account-password-to-change': 'its password must be changed first',
  'account-locked': 'it is locked',
  'account-revoked': 'it is disabled, locked or expired, or may not log on at this time',
  'account-key-expired': 'its password has expired, or must be changed first',
  'account-second-factor': 'it asks for a second factor, which cannot be given here',
  'account-unusable': 'the account may not be used',
  'account-without-imap': 'IMAP is off for it in MDaemon (access {access})',
  'account-of-other-domain': '{email} was listed for {domain}',
  'name-nothing-before-at': 'nothing stands before the @',
  'name-not-text': 'the value of {attribute} is not text',
} as const
