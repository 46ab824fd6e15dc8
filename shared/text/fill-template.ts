import { reasonTexts } from './reason-texts.ts'
import { isReason, type Reason, type ReasonCode, type ReasonValues } from './reason.ts'

/** Why something is so is never given in the words of one language. */
export type TextParameters = ReasonValues & { readonly reason?: Reason; readonly result?: Reason }

/** How a language words what stands within its sentences. */
export interface Wording {
  readonly reasons: Readonly<Record<ReasonCode, string>>
  /** By code. One that is missing is told in English. */
  readonly problems: Readonly<Record<string, { readonly message: string }>>
  readonly quoted: (text: string) => string
}

export const englishWording: Wording = { reasons: reasonTexts, problems: {}, quoted: (text) => `“${text}”` }

/** Replaces `{name}` by the parameter of that name. A name without a parameter stays as it is, so that it is seen. */
export function fillTemplate(template: string, parameters: ReasonValues, wording = englishWording): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (parameter === undefined) return whole
    return isReason(parameter) ? wordReason(parameter, wording) : String(parameter)
  })
}

/** English unless another wording is given, as on the command line. */
export function wordReason(reason: Reason, wording = englishWording): string {
  if ('named' in reason) return reason.named
  if ('said' in reason) return isCode(reason.said) ? reason.said : wording.quoted(reason.said)
  return wordCoded(reason, wording)
}

/** A code of a later version, which stands in a record of a run, is better than nothing. */
function wordCoded(reason: Coded, wording: Wording): string {
  const { reasons, problems } = wording
  if ('reason' in reason) {
    const template = Object.hasOwn(reasons, reason.reason) ? reasons[reason.reason] : reason.reason
    return fillTemplate(template, reason.values, wording)
  }
  const template = Object.hasOwn(problems, reason.problem) ? problems[reason.problem]?.message : undefined
  return template === undefined ? reason.message : fillTemplate(template, reason.values, wording)
}

type Coded = Extract<Reason, { readonly values: ReasonValues }>

/** `ECONNRESET` speaks for itself; a sentence of somebody else's must not look like one of ours. */
const isCode = (text: string): boolean => !/\s/u.test(text)
