import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts'
import { part, type XmlPart } from '../xml/write-xml.ts'

/** Values by property, in lower case: names come back as they were asked for, or as the server spells them. */
export type PropertyValues = ReadonlyMap<string, XmlElement>

export const askForProperties = (list: string, properties: readonly string[]): XmlPart =>
  part(
    list,
    properties.map((property) => part('item', [part('propname', property)])),
  )

export const readProperties = (result: XmlElement): PropertyValues =>
  new Map(
    childrenOf(result, 'item').flatMap((item) => {
      const name = textOf(childOf(item, 'apiproperty'), 'propname')?.toLowerCase() ?? ''
      const value = childOf(item, 'propertyval')
      const hasValue = value !== null && textOf(value, 'classname')?.toLowerCase() !== 'tpropertynovalue'
      return name !== '' && hasValue ? [[name, value] as const] : []
    }),
  )

/** Empty where there is no value. */
export const textValue = (values: PropertyValues, property: string): string =>
  textOf(values.get(property) ?? null, 'val') ?? ''

export const listValue = (values: PropertyValues, property: string): readonly string[] =>
  childrenOf(childOf(values.get(property) ?? null, 'val'), 'item').map(({ text }) => text.trim())

/** A field of a value that has several, such as `surname` of TAccountName. */
export const fieldValue = (values: PropertyValues, property: string, field: string): string =>
  textOf(values.get(property) ?? null, field) ?? ''
