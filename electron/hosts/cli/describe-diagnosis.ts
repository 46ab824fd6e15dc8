import type { Diagnosis, DiagnosisStep } from '../../../shared/domain/diagnosis.ts'
import { wordReason } from '../../../shared/text/fill-template.ts'
import { printable } from './text-table.ts'

const marks = { passed: 'ok', failed: 'FAILED', 'not-reached': '-' } as const
const stageWidth = 10
const markWidth = 7

/** The stages of the probe, one a line. */
export const describeDiagnosis = ({ steps }: Diagnosis): readonly string[] => steps.map(describeStep)

const describeStep = ({ stage, state, detail }: DiagnosisStep): string =>
  `  ${stage.padEnd(stageWidth)} ${marks[state].padEnd(markWidth)} ${detail === null ? '' : printable(wordReason(detail))}`.trimEnd()
