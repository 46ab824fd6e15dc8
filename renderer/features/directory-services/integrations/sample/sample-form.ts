import type { SampleState } from '../../../../../shared/configuration/sample.ts'
import type { Texts } from '../../../../text/texts.ts'

export interface SampleForm {
  connection: { state: SampleState }
  filters: { groups: string[] }
}

export const emptySample: SampleForm = { connection: { state: 'initial' }, filters: { groups: [] } }

export const sampleFields = ['sample.connection.state', 'sample.filters.groups'] as const

export const sampleCaptions = ({ directoryServices: { sample, groups } }: Texts) =>
  ({
    'sample.connection.state': sample.state,
    'sample.filters.groups': groups.group,
  }) as const satisfies Record<(typeof sampleFields)[number], string>
