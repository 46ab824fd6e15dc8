/** JavaScript itself asks for these: awaiting, printing and comparing a value. */
const askedByTheLanguage: ReadonlySet<PropertyKey> = new Set(['then', 'toJSON', 'constructor', 'prototype', 'inspect'])

/** A part of the stand-in: what it does not have is refused by name, instead of being `undefined` in silence. */
export function refuseUnknown<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get: (target, property, receiver) => {
      if (typeof property === 'symbol' || property in target || askedByTheLanguage.has(property))
        return Reflect.get(target, property, receiver) as unknown
      throw new Error(`The stand-in for Electron has no ${name}.${property}. Add it, typed against Electron.`)
    },
  })
}
