/** Tags of what a server may send (RFC 4511; X.690 for the universal ones). */
export const berTag = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  enumerated: 0x0a,
  sequence: 0x30,
  set: 0x31,
} as const

export const answerTag = {
  bind: 0x61,
  searchEntry: 0x64,
  searchDone: 0x65,
  searchReference: 0x73,
  extended: 0x78,
  intermediate: 0x79,
} as const

export const controlsTag = 0xa0
export const referralTag = 0xa3
