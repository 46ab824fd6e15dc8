/** What a domain controller sent that a sealed log-on does not allow. */
export const sealingReasons = {
  'log-on-no-token': 'a log-on without a token',
  'log-on-no-end': 'a log-on without an end',
  'log-on-early-end': 'a log-on that ends too early',
  'kerberos-refused': '{result}, data {data}',
  'negotiation-part': 'an unknown part of a negotiation',
  'negotiation-state': 'an unknown state of a negotiation',
  'negotiation-rejected': 'a rejected negotiation',
  'negotiation-mechanism': 'a mechanism that was not offered',
  'ntlm-list-without-end': 'a list of NTLM attributes without an end',
  'ntlm-attribute-short': 'an NTLM attribute cut short',
  'ntlm-other-kind': 'an NTLM message of another kind',
  'ntlm-short': 'an NTLM message cut short',
  'ntlm-second-challenge': 'a second NTLM challenge',
  'frame-size': 'a sealed frame of {bytes} bytes',
  'frame-short': 'a sealed frame cut short',
} as const
