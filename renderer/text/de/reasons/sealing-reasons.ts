import type { sealingReasons as english } from '../../../../shared/text/reason-texts/sealing-reasons.ts'

export const sealingReasons: Readonly<Record<keyof typeof english, string>> = {
  'log-on-no-token': 'eine Anmeldung ohne Token',
  'log-on-no-end': 'eine Anmeldung ohne Ende',
  'log-on-early-end': 'eine Anmeldung, die zu früh endet',
  'kerberos-refused': '{result}, data {data}',
  'negotiation-part': 'ein unbekannter Teil einer Aushandlung',
  'negotiation-state': 'ein unbekannter Stand einer Aushandlung',
  'negotiation-rejected': 'eine abgelehnte Aushandlung',
  'negotiation-mechanism': 'ein Verfahren, das nicht angeboten wurde',
  'ntlm-list-without-end': 'eine Liste von NTLM-Attributen ohne Ende',
  'ntlm-attribute-short': 'ein abgeschnittenes NTLM-Attribut',
  'ntlm-other-kind': 'eine NTLM-Nachricht anderer Art',
  'ntlm-short': 'eine abgeschnittene NTLM-Nachricht',
  'ntlm-second-challenge': 'eine zweite NTLM-Aufforderung',
  'frame-size': 'ein versiegelter Rahmen von {bytes} Bytes',
  'frame-short': 'ein abgeschnittener versiegelter Rahmen',
}
