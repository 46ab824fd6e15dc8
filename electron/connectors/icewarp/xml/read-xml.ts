import { setImmediate as turn } from 'node:timers/promises'
import { SaxesParser, type SaxesAttributePlain } from 'saxes'
import { MalformedXml } from './malformed-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { because, type Reason } from '../../../../shared/text/reason.ts'

/** The deepest reply that is known has seven levels. */
const deepest = 64
/** A list of 20,000 accounts in one reply has some 300,000. */
const mostElements = 1_000_000
/** Characters parsed without letting the event loop run; about 5 ms. */
const sliceLength = 65_536

interface GrowingElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/**
 * One well-formed document as a tree, or a `MalformedXml`. There are no DTDs: a DOCTYPE or an entity besides the five of
 * XML itself is refused where it stands, so that nothing can unfold or be fetched.
 */
export async function readXml(text: string, signal: AbortSignal): Promise<XmlElement> {
  const tree = createTree()
  try {
    for (let start = 0; start < text.length; start += sliceLength) {
      tree.parser.write(text.slice(start, start + sliceLength))
      if (start + sliceLength < text.length) await turn()
      signal.throwIfAborted()
    }
    tree.parser.close()
  } catch (thrown) {
    signal.throwIfAborted()
    throw thrown instanceof MalformedXml ? thrown : new MalformedXml(placeOf(tree.parser))
  }
  return tree.root()
}

/** The parser's own message may quote what stands there. */
const placeOf = ({ line, column }: SaxesParser): Reason => because('xml-not-well-formed', { line, column })

function createTree() {
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.ENTITIES = ownEntities()
  const open: GrowingElement[] = []
  let root: XmlElement | null = null
  let count = 0
  const refuse = (what: Reason) => (): never => {
    throw new MalformedXml(what)
  }
  parser.on('doctype', refuse(because('xml-doctype')))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-8|us-ascii)$/iu.test(encoding)) refuse(because('xml-not-utf-8'))()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === deepest) refuse(because('xml-too-deep', { levels: deepest }))()
    count += 1
    if (count > mostElements) refuse(because('xml-too-many', { count: mostElements }))()
    open.push({ name: localName(name), attributes: attributeMap(attributes), children: [], text: '' })
  })
  const addText = (piece: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    const parent = open.at(-1)
    if (element === undefined) return
    if (parent === undefined) root = element
    else parent.children.push(element)
  })
  return { parser, root: (): XmlElement => root ?? refuse(because('xml-empty'))() }
}

/** The five of XML, without a prototype behind them: saxes would take `&constructor;` for one of its own. */
function ownEntities(): Record<string, string> {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  Object.setPrototypeOf(entities, null)
  return entities
}

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase()

const attributeMap = (
  attributes: Readonly<Record<string, SaxesAttributePlain | string>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(attributes).map(([name, value]) => [
      localName(name),
      typeof value === 'string' ? value : value.value,
    ]),
  )
