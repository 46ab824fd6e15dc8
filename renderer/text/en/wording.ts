import { englishWording, type Wording } from '../../../shared/text/fill-template.ts'

export const wording: Wording = englishWording
