import { describe, expect, test } from 'vitest'
import type { Controller, DirectoryDetection } from '../../../../../../shared/domain/detection.ts'
import { describeProblem } from '../../../../../../shared/errors/problem.ts'
import { detectedValues } from './detected-values.ts'

const problem = describeProblem('connection-refused', 'tcp')
const baseDn = 'DC=corp,DC=example'

const detection = (domain: string | null, ...controllers: readonly Controller[]): DirectoryDetection => ({
  domain,
  controllers,
  trail: [],
  attempts: controllers.map((controller, index) => ({
    controller,
    problem: index === controllers.length - 1 ? null : problem,
  })),
  answered: { dnsName: 'dc1.corp.example', baseDn, mechanisms: [] },
  problem: null,
})

describe('what a detection puts into the fields', () => {
  test.each<{ rule: string; found: DirectoryDetection; server: string }>([
    {
      rule: 'the domain, where DNS names its controllers',
      found: detection('corp.example', { host: 'dc1.corp.example', port: null, source: 'srv' }),
      server: 'corp.example',
    },
    {
      rule: 'the controller of krb5.conf, as it is named there',
      found: detection('corp.example', { host: '192.0.2.1', port: null, source: 'krb5-kdc' }),
      server: '192.0.2.1',
    },
    {
      rule: 'the one that answered, not the one that did not',
      found: detection(
        'corp.example',
        { host: 'corp.example', port: null, source: 'typed' },
        { host: 'dc2.corp.example', port: null, source: 'krb5-kdc' },
      ),
      server: 'dc2.corp.example',
    },
    {
      rule: 'what was entered, with its port',
      found: detection(null, { host: 'dc1', port: 3389, source: 'typed' }),
      server: 'dc1:3389',
    },
    {
      rule: 'what was entered, as an address of IPv6 with its port',
      found: detection(null, { host: '2001:db8::1', port: 3389, source: 'typed' }),
      server: '[2001:db8::1]:3389',
    },
  ])('$rule', ({ found, server }) => {
    expect(detectedValues(found)).toEqual({ server, baseDn })
  })

  test('nothing, where no controller answered', () => {
    const controller = { host: 'dc1.corp.example', port: null, source: 'srv' } as const
    const silent = { ...detection('corp.example', controller), answered: null, attempts: [{ controller, problem }] }
    expect(detectedValues(silent)).toBeNull()
  })
})
