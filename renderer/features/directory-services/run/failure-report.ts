import type { CertificateFacts, Diagnosis } from '../../../../shared/domain/diagnosis.ts'
import type { Problem } from '../../../../shared/errors/problem.ts'
import { wordReason } from '../../../../shared/text/fill-template.ts'
import { describeProblemText } from '../../../text/describe.ts'
import type { Format } from '../../../text/format.ts'
import type { Texts } from '../../../text/texts.ts'

export interface FailureFacts {
  readonly texts: Texts
  readonly format: Format
  readonly problem: Problem
  readonly diagnosis: Diagnosis | null
}

/** Plain text for a colleague or a ticket. Neither a problem nor a diagnosis ever holds a secret. */
export function failureReport({ texts, format, problem, diagnosis }: FailureFacts): string {
  const { message, hint } = describeProblemText(texts, problem)
  return [
    message,
    hint,
    `${texts.common.problemCode}: ${problem.code} (${problem.stage})`,
    ...(diagnosis === null ? [] : ['', ...stepLines(diagnosis, texts)]),
    ...(diagnosis?.certificates ?? []).flatMap((certificate) => [
      '',
      ...certificateFacts(certificate, texts, format).map(({ name, value }) => `${name}: ${value}`),
    ]),
  ].join('\n')
}

const stepLines = ({ steps }: Diagnosis, { domain, wording }: Texts): readonly string[] =>
  steps.map(({ stage, state, detail }) =>
    [
      `${domain.stages[stage]}: ${domain.stepStates[state]}`,
      ...(detail === null ? [] : [wordReason(detail, wording)]),
    ].join(' - '),
  )

export interface CertificateFact {
  readonly name: string
  readonly value: string
}

export function certificateFacts(
  { subject, issuer, names, validFrom, validTo, fingerprint }: CertificateFacts,
  { directoryServices: { run } }: Texts,
  { dateTime }: Format,
): readonly CertificateFact[] {
  return [
    { name: run.subject, value: subject },
    { name: run.issuer, value: issuer },
    { name: run.names, value: names.join(', ') },
    { name: run.validity, value: run.validFromTo(dateTime(validFrom), dateTime(validTo)) },
    { name: run.fingerprint, value: fingerprint },
  ].filter(({ value }) => value !== '')
}
