/** Where a key leads in a list; null where the key does not move. */
export function moveInList(
  key: string,
  from: number,
  { length, page }: { readonly length: number; readonly page: number },
): number | null {
  const last = length - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1)
    case 'ArrowUp':
      return Math.max(0, from - 1)
    case 'PageDown':
      return Math.min(last, from + page)
    case 'PageUp':
      return Math.max(0, from - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
