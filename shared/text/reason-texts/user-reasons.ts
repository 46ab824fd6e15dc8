/** What is wrong with a value that was entered for a user, and why somebody cannot log on with a ticket. */
export const userReasons = {
  'value-empty': 'It is empty.',
  'value-relative-path': 'It is a relative path.',
  'value-too-long': 'It is longer than {most} characters.',
  'value-slash': 'It contains a slash.',
  'value-control-character': 'It contains a control character.',
  'value-half-character': 'It contains half a character.',
  'value-no-address': '{value} is no e-mail address.',
  'value-separator': '{value} contains a blank, a comma or a semicolon.',
  'value-twice': '{value} stands there twice.',
  'value-admin-alone': 'admin includes every other privilege and must stand alone.',
  'value-of-folder': '{folder}: {reason}',
  'no-tickets-here': 'No directory takes tickets here.',
  'no-active-directory': 'no Active Directory is configured.',
  'ticket-account-unknown': 'the directory does not know it, or it is outside of the filters.',
  'no-user-of-directory': '{userName} is no user of this directory here. Synchronize first.',
} as const
