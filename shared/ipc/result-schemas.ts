import { z } from 'zod'
import type { CertificateDescription } from '../domain/certificate-description.ts'
import type { DirectoryDetection } from '../domain/detection.ts'
import type { Diagnosis } from '../domain/diagnosis.ts'
import type { AuthenticationReport } from '../domain/authentication.ts'
import type { DirectoryGroup, TreeLevel } from '../domain/directory-entries.ts'
import type { ChangeRow, RunProgress, RunSummary } from '../domain/sync-run.ts'
import { issueText } from '../errors/issue-text.ts'

/**
 * Results that the main process itself has made: their shape is the compiler's business, so the schema only says
 * that it is an object. What comes from the screens is validated field by field, in each feature's file.
 */
export const madeHere = <Type>(): z.ZodType<Type> =>
  z.custom<Type>((value) => typeof value === 'object' && value !== null, issueText('not-object'))

export const diagnosisSchema = madeHere<Diagnosis>()
export const certificateDescriptionsSchema = z.array(madeHere<CertificateDescription>())
export const detectionSchema = madeHere<DirectoryDetection>()
export const authenticationReportSchema = madeHere<AuthenticationReport>()
export const groupsSchema = z.array(madeHere<DirectoryGroup>())
export const treeLevelSchema = madeHere<TreeLevel>()
export const changeRowSchema = madeHere<ChangeRow>()
export const runSummarySchema = madeHere<RunSummary>()
export const runProgressSchema = madeHere<RunProgress>()
