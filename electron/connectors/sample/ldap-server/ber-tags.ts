/** Tags of LDAP messages (RFC 4511, section 4 and appendix B). */
export const universalTag = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  enumerated: 0x0a,
  sequence: 0x30,
  set: 0x31,
} as const

export const requestTag = {
  bind: 0x60,
  unbind: 0x42,
  search: 0x63,
  modify: 0x66,
  add: 0x68,
  delete: 0x4a,
  modifyDn: 0x6c,
  compare: 0x6e,
  abandon: 0x50,
  extended: 0x77,
} as const

export const responseTag = {
  bind: 0x61,
  searchEntry: 0x64,
  searchDone: 0x65,
  searchReference: 0x73,
  modify: 0x67,
  add: 0x69,
  delete: 0x6b,
  modifyDn: 0x6d,
  compare: 0x6f,
  extended: 0x78,
  intermediate: 0x79,
} as const

/** Context-specific tag `[number]` with a primitive value. */
export const primitiveContext = (number: number): number => 0x80 | number
/** Context-specific tag `[number]` around further elements. */
export const constructedContext = (number: number): number => 0xa0 | number
