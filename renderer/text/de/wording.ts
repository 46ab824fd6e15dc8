import type { Wording } from '../../../shared/text/fill-template.ts'
import { reasons } from './reasons.ts'

export const wording: Wording = { reasons, quoted: (text) => `„${text}“` }
