import type { Problem } from '../../../shared/errors/problem.ts'
import { printable } from './text-table.ts'

/** What happened, and what to do. */
export const describeProblemLines = ({ message, hint, stage, code }: Problem): readonly string[] => [
  `Error: ${printable(message)}`,
  ...(hint === '' ? [] : [printable(hint)]),
  `(${stage}: ${code})`,
]
