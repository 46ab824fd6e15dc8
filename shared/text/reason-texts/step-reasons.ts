/** What a step of a diagnosis found, where it is more than a name or a number. */
export const stepReasons = {
  'one-after-the-other': '{first} {next}',
  'after-semicolon': '{first}; {next}',
  'address-and-port': '{address}, port {port}',
  'step-sealed': '{mechanism}, sealed',
  'step-simple-bind': 'StartTLS, simple bind',
  'step-records': '{count} records',
  'step-xml-commands': 'XML commands: {url}',
  'step-xml-rpc': 'XML-RPC, the older interface: {url}',
  'step-domains': '{count} domains',
  'step-chosen': '{domains} domains, {groups} groups chosen',
  'step-without-address': '{count} without address',
  'step-disabled': '{count} disabled',
  'step-hidden': '{count} hidden',
  'step-system-mailboxes': '{count} system mailboxes',
} as const
