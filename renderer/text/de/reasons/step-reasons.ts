import type { stepReasons as english } from '../../../../shared/text/reason-texts/step-reasons.ts'

export const stepReasons: Readonly<Record<keyof typeof english, string>> = {
  'one-after-the-other': '{first} {next}',
  'after-semicolon': '{first}; {next}',
  'address-and-port': '{address}, Port {port}',
  'step-sealed': '{mechanism}, versiegelt',
  'step-simple-bind': 'StartTLS, einfache Anmeldung',
  'step-records': '{count} Datensätze',
  'step-xml-commands': 'XML-Befehle: {url}',
  'step-xml-rpc': 'XML-RPC, die ältere Schnittstelle: {url}',
  'step-domains': '{count} Domänen',
  'step-chosen': '{domains} Domänen, {groups} Gruppen gewählt',
  'step-without-address': '{count} ohne Adresse',
  'step-disabled': '{count} deaktiviert',
  'step-hidden': '{count} verborgen',
  'step-system-mailboxes': '{count} Systempostfächer',
}
