import { fillTemplate } from '../../shared/text/fill-template.ts'
import type { Texts } from './texts.ts'

/**
 * A sentence of the main process about a value, `field: sentence` where it names the field. A sentence that these
 * screens do not know stays English, which then is better than none.
 */
export function describeDefect({ auditLog, userDefects }: Texts, defect: string): string {
  const [, field = '', sentence = ''] = /^(\w+): (.+)$/su.exec(defect) ?? []
  if (!Object.hasOwn(auditLog.fields, field)) return translate(userDefects, defect)
  return `${auditLog.fields[field] ?? field}: ${translate(userDefects, sentence)}`
}

function translate(translations: Readonly<Record<string, string>>, sentence: string): string {
  for (const [template, translation] of Object.entries(translations)) {
    const found = patternOf(template).exec(sentence)
    if (found !== null) return fillTemplate(translation, found.groups ?? {})
  }
  return sentence
}

const patternOf = (template: string): RegExp => {
  const literal = template.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  return new RegExp(`^${literal.replaceAll(/\\\{(\w+)\\\}/gu, '(?<$1>.+)')}$`, 'su')
}
