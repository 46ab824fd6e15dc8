/** MD4 (RFC 1320). OpenSSL 3 and BoringSSL leave it out; NTLM hashes the password by it, nothing else here does. */
const blockLength = 64
const lengthOffset = 56

/** RFC 1320, 3.4: shifts of the three rounds, the order of the words, and what each round adds. */
const rounds = [
  {
    shifts: [3, 7, 11, 19],
    words: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    constant: 0,
    mix: (b: number, c: number, d: number) => (b & c) | (~b & d),
  },
  {
    shifts: [3, 5, 9, 13],
    words: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
    constant: 0x5a827999,
    mix: (b: number, c: number, d: number) => (b & c) | (b & d) | (c & d),
  },
  {
    shifts: [3, 9, 11, 15],
    words: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    constant: 0x6ed9eba1,
    mix: (b: number, c: number, d: number) => b ^ c ^ d,
  },
] as const

type State = readonly [number, number, number, number]
const initialState: State = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476]

export function md4(message: Buffer): Buffer {
  const padded = pad(message)
  let state = initialState
  for (let offset = 0; offset < padded.length; offset += blockLength) state = compress(state, padded, offset)
  padded.fill(0)
  const digest = Buffer.alloc(16)
  for (const [index, word] of state.entries()) digest.writeInt32LE(word, 4 * index)
  return digest
}

function pad(message: Buffer): Buffer {
  const blocks = Math.floor((message.length + blockLength - lengthOffset) / blockLength) + 1
  const padded = Buffer.alloc(blocks * blockLength)
  message.copy(padded)
  padded[message.length] = 0x80
  padded.writeBigUInt64LE(BigInt(message.length) * 8n, padded.length - 8)
  return padded
}

function compress(state: State, block: Buffer, offset: number): State {
  let [a, b, c, d] = state
  for (const { shifts, words, constant, mix } of rounds) {
    for (const [step, word] of words.entries()) {
      const sum = (a + mix(b, c, d) + block.readInt32LE(offset + 4 * word) + constant) | 0
      const shift = shifts[step % 4] ?? 0
      ;[a, b, c, d] = [d, (sum << shift) | (sum >>> (32 - shift)), b, c]
    }
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0]
}
