import type { filterReasons as english } from '../../../../shared/text/reason-texts/filter-reasons.ts'

export const filterReasons: Readonly<Record<keyof typeof english, string>> = {
  'filter-empty': 'der Filter ist leer',
  'filter-nothing-between': 'zwischen ( und ) steht nichts',
  'filter-missing': '{character} fehlt',
  'filter-expected': '{character} wird erwartet',
  'filter-no-opening': 'zu ) gibt es keine (',
  'filter-after-end': 'nach der schließenden ) darf nichts folgen',
  'filter-too-deep': 'der Filter ist tiefer als {depth} Ebenen verschachtelt',
  'filter-before-parenthesis': 'vor ( wird &, |, ! oder der Name eines Attributs erwartet',
  'filter-parenthesis': '( in einem Wert wird als \\28 geschrieben',
  'filter-asterisk': '* wird hier als \\2a geschrieben',
  'filter-nul': 'NUL wird als \\00 geschrieben',
  'filter-backslash': 'auf \\ müssen zwei hexadezimale Ziffern folgen; \\ selbst wird als \\5c geschrieben',
  'filter-no-attribute': 'der Name eines Attributs fehlt',
  'filter-not-attribute': 'das ist kein Name eines Attributs',
  'filter-not-rule': 'das ist kein Name einer Vergleichsregel',
  'filter-no-attribute-or-rule': 'ein Attribut oder eine Vergleichsregel fehlt',
}
