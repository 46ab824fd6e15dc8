/** `1 user`, `10,240 users`: the number as the language writes it, then the noun in its form. */
export const countedIn =
  (locale: string) =>
  (count: number, one: string, many: string): string =>
    `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? one : many}`
