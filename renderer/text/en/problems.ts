import { problemTexts, type ProblemCode, type ProblemText } from '../../../shared/errors/problem-texts.ts'

export type ProblemTexts = Readonly<Record<ProblemCode, ProblemText>>

export const problems: ProblemTexts = problemTexts
