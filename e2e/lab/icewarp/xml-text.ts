/** Text as it stands in a reply; line ends as the reference saw them. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\r\n]/gu, (character) => replacements[character] ?? character)

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
}

/** `<name>text</name>`, or `<name/>` where there is no text. */
export const field = (name: string, text: string): string =>
  text === '' ? `<${name}/>` : `<${name}>${escaped(text)}</${name}>`
