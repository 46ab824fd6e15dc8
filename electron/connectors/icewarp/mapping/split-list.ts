/** Lists of addresses, aliases and domains: separated by `;`, which may also end them; line ends were seen as well. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(/[;\r\n]+/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
