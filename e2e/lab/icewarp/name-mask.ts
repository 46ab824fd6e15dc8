/** `*` and `?`, without case, on the log-on name and the display name. */
export function matchesMask(mask: string, texts: readonly string[]): boolean {
  const pattern = mask
    .replaceAll(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const expression = new RegExp(`^${pattern}$`, 'isu')
  return texts.some((text) => expression.test(text))
}
