/** A running RC4 stream: each call goes on where the one before ended. OpenSSL 3 leaves RC4 out; NTLM is built on it. */
export type Rc4 = (bytes: Buffer) => Buffer

const size = 256

export function createRc4(key: Buffer): Rc4 {
  const box = scheduleKey(key)
  let [first, second] = [0, 0]
  return (bytes) => {
    const output = Buffer.allocUnsafe(bytes.length)
    for (let index = 0; index < bytes.length; index += 1) {
      first = (first + 1) & 0xff
      const one = box[first] ?? 0
      second = (second + one) & 0xff
      const other = box[second] ?? 0
      box[first] = other
      box[second] = one
      output[index] = (bytes[index] ?? 0) ^ (box[(one + other) & 0xff] ?? 0)
    }
    return output
  }
}

function scheduleKey(key: Buffer): Uint8Array {
  const box = Uint8Array.from({ length: size }, (_, index) => index)
  let other = 0
  for (let index = 0; index < size; index += 1) {
    const value = box[index] ?? 0
    other = (other + value + (key[index % key.length] ?? 0)) & 0xff
    box[index] = box[other] ?? 0
    box[other] = value
  }
  return box
}
