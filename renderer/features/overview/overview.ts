import type { OutputOf } from '../../../shared/ipc/contract.ts'

export type Overview = OutputOf<'application.overview'>
