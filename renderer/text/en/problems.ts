import { problemTexts, type ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { ProblemText } from '../../../shared/errors/problem-texts/problem-text.ts'

export type ProblemTexts = Readonly<Record<ProblemCode, ProblemText>>

export const problems: ProblemTexts = problemTexts
