/** Why a text is not an LDAP filter; the place follows. */
export const filterReasons = {
  'filter-empty': 'the filter is empty',
  'filter-nothing-between': 'there is nothing between ( and )',
  'filter-missing': '{character} is missing',
  'filter-expected': '{character} is expected',
  'filter-no-opening': ') has no matching (',
  'filter-after-end': 'nothing may follow the closing )',
  'filter-too-deep': 'the filter is nested deeper than {depth} levels',
  'filter-before-parenthesis': '&, |, ! or the name of an attribute is expected before (',
  'filter-parenthesis': '( within a value is written \\28',
  'filter-asterisk': '* is written \\2a here',
  'filter-nul': 'NUL is written \\00',
  'filter-backslash': '\\ must be followed by two hexadecimal digits; itself it is written \\5c',
  'filter-no-attribute': 'the name of an attribute is missing',
  'filter-not-attribute': 'this is not the name of an attribute',
  'filter-not-rule': 'this is not the name of a matching rule',
  'filter-no-attribute-or-rule': 'an attribute or a matching rule is missing',
} as const
