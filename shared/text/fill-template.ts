export type TextParameters = Readonly<Record<string, string | number>>

/** Replaces `{name}` by the parameter of that name. A name without a parameter stays as it is, so that it is seen. */
export function fillTemplate(template: string, parameters: TextParameters): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : whole,
  )
}
