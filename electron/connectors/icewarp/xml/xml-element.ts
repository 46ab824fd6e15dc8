/** An element of a reply. Namespaces and the case of names mean nothing there (reference: IceWarp, envelope). */
export interface XmlElement {
  /** Lower case, without a prefix. */
  readonly name: string
  /** Names in lower case. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text directly within the element, put together. */
  readonly text: string
}

export const childOf = (element: XmlElement | null, name: string): XmlElement | null =>
  element?.children.find((child) => child.name === name) ?? null

export const childrenOf = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** Without surrounding blanks; null where there is no such child. */
export const textOf = (element: XmlElement | null, name: string): string | null =>
  childOf(element, name)?.text.trim() ?? null
