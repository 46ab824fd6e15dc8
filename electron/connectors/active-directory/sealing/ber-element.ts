const longestShortForm = 0x7f

/** One element with a definite length in its shortest form (X.690, 10.1). */
export function berElement(tag: number, parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content])
}

function lengthOf(length: number): Buffer {
  if (length <= longestShortForm) return Buffer.of(length)
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return Buffer.of(0x80 | octets.length, ...octets)
}
