import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../shared/errors/stage.ts'
import { exitCodeOfProblem } from './exit-code.ts'

describe('the exit code of a problem', () => {
  test.each<[ProblemCode, Stage, number]>([
    ['host-not-found', 'name', 3],
    ['connection-refused', 'tcp', 3],
    ['certificate-expired', 'tls', 3],
    ['not-an-ldap-server', 'protocol', 3],
    ['credentials-refused', 'bind', 3],
    ['base-dn-not-found', 'base-dn', 3],
    ['size-limit-exceeded', 'search', 3],
    ['group-not-found', 'groups', 3],
    ['attribute-not-returned', 'mapping', 3],
    ['directory-ambiguous', 'settings', 2],
    ['secret-missing', 'settings', 2],
    ['secret-missing', 'bind', 2],
    ['filter-invalid', 'search', 2],
    ['configuration-invalid', 'settings', 2],
    ['user-unknown', 'database', 2],
    ['user-gone', 'database', 2],
    ['run-unknown', 'settings', 2],
    ['run-active', 'plan', 1],
    ['plan-out-of-date', 'apply', 1],
    ['apply-failed', 'apply', 1],
    ['database-newer', 'database', 1],
    ['cancelled', 'search', 1],
    ['internal', 'search', 1],
    ['internal', 'settings', 1],
  ])('%s at %s is %i', (code, stage, exitCode) => {
    expect(exitCodeOfProblem(describeProblem(code, stage))).toBe(exitCode)
  })
})
