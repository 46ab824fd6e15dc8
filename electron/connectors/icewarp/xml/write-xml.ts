/** What an element may hold: text, or further elements. */
export type XmlContent = string | readonly XmlPart[]

/** An element that is yet to be written. Names come from this program, texts and values from anywhere. */
export interface XmlPart {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: XmlContent
}

export const part = (
  name: string,
  content: XmlContent = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlPart => ({ name, attributes, content })

/** Whether XML 1.0 can carry the text at all: it has no way to write most control characters (section 2.2). */
export const isWritable = (text: string): boolean =>
  text.isWellFormed() && !/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/u.test(text)

export function writeXml({ name, attributes, content }: XmlPart): string {
  const start = `${name}${Object.entries(attributes).map(writeAttribute).join('')}`
  const inner = typeof content === 'string' ? escapeText(content) : content.map(writeXml).join('')
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`
}

const writeAttribute = ([name, value]: readonly [string, string]): string => ` ${name}="${escapeText(value)}"`

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
  '\n': '&#10;',
}

/** Line ends as references: a reader turns CR into LF, and a tab in an attribute into a blank (XML 1.0, 2.11 and 3.3.3). */
function escapeText(text: string): string {
  if (!isWritable(text)) throw new TypeError('The text holds a character that XML cannot carry.')
  return text.replaceAll(/[&<>"\t\r\n]/gu, (character) => references[character] ?? character)
}
