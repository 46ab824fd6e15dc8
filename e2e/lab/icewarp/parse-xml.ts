/** An XML reader of the double's own, so that a mistake in the client's does not meet the same mistake here. */
export interface LabElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly LabElement[]
  readonly text: string
}

interface OpenElement extends LabElement {
  readonly attributes: Record<string, string>
  readonly children: LabElement[]
  text: string
}

const token =
  /<\?[^]*?\?>|<!--[^]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/uy
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu

/** Throws a SyntaxError where the text is not one well-formed document; there are no DTDs here. */
export function parseXml(text: string): LabElement {
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open: OpenElement[] = [top]
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (found === null) throw new SyntaxError('not well-formed')
    handle(found, open)
  }
  const [root, ...others] = top.children
  if (open.length !== 1 || root === undefined || others.length > 0 || top.text.trim() !== '')
    throw new SyntaxError('not one element')
  return root
}

function handle([, closing, opening, attributes = '', selfClosing, text]: RegExpExecArray, open: OpenElement[]): void {
  const parent = open.at(-1)
  if (parent === undefined) throw new SyntaxError('nothing is open')
  if (text !== undefined) parent.text += decode(text)
  if (closing !== undefined && open.pop()?.name !== closing) throw new SyntaxError(`</${closing}> closes nothing`)
  if (opening === undefined) return
  const element: OpenElement = { name: opening, attributes: readAttributes(attributes), children: [], text: '' }
  parent.children.push(element)
  if (selfClosing !== '/') open.push(element)
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', one, other]) => [name, decode(one ?? other ?? '')]),
  )

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string): string =>
  text.replace(/&([^;\s]*);?/gu, (whole, reference: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/iu.exec(reference) ?? []
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    const character = named[reference]
    if (character === undefined || !whole.endsWith(';')) throw new SyntaxError(`${whole} means nothing`)
    return character
  })

export const childOf = (element: LabElement | null, name: string): LabElement | null =>
  element?.children.find((child) => child.name === name) ?? null

export const textOf = (element: LabElement | null, name: string): string | null => childOf(element, name)?.text ?? null
