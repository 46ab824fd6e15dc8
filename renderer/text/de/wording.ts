import type { Wording } from '../../../shared/text/fill-template.ts'
import { problems } from './problems.ts'
import { reasons } from './reasons.ts'

export const wording: Wording = { reasons, problems, quoted: (text) => `„${text}“` }
