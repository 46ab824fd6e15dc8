import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuthenticationAnswer } from '../../shared/domain/authentication.ts'
import type { RunProgress } from '../../shared/domain/sync-run.ts'
import { ProblemError } from '../../shared/errors/problem-error.ts'
import type { Stage } from '../../shared/errors/stage.ts'
import type { DirectoryConnector } from './connector.ts'

/** Configurations of one directory that a lab can set up. */
export type ConnectorVariation =
  'regular' | 'unreachable' | 'wrong-credentials' | 'one-group' | 'groups-in-a-circle' | 'missing-group'

/** A directory that runs, with connectors to it. */
export interface ConnectorLab {
  /** A new connector each time, as a run makes one. */
  connect(variation: ConnectorVariation): DirectoryConnector
  /** The user names of a complete read, in any order. */
  readonly users: readonly string[]
  /** Names that the picker shows, among others. */
  readonly groups: readonly string[]
  /** The user names of the variations that choose groups, in any order. */
  readonly members: Readonly<Partial<Record<ConnectorVariation, readonly string[]>>>
  readonly account: { readonly userName: string; readonly password: string }
  /** Passwords of administrators, right and wrong: none may ever be seen. */
  readonly secrets: readonly string[]
  stop(): Promise<void>
}

export interface ConnectorContract {
  createLab(): Promise<ConnectorLab>
  /** What besides `regular` can be set up. */
  readonly variations: readonly ConnectorVariation[]
  /** What a diagnosis goes through, in order. */
  readonly stages: readonly Stage[]
  /** The stages at which a server that is not there, or refuses the administrator, may be noticed. */
  readonly connectStages: readonly Stage[]
  /** `alike`: the directory does not tell an unknown user from a wrong password. Left out: it does. */
  readonly refusals?: 'alike'
  /** Whether what the lab needs is missing on this machine. */
  readonly skipped?: boolean
}

const never = (): AbortSignal => new AbortController().signal
/** Upper bound for a cancellation to take effect (milliseconds); R5 asks for 200 on an idle machine. */
const promptly = 1_000
const userCanary = 'canary-of-a-user-password'

/** The rules that every connector keeps, whatever it speaks. */
export function describeConnectorContract(name: string, contract: ConnectorContract): void {
  describe.skipIf(contract.skipped === true)(`the contract of connectors: ${name}`, () => {
    let lab: ConnectorLab
    beforeAll(async () => {
      lab = await contract.createLab()
    })
    afterAll(() => lab.stop())

    const has = (variation: ConnectorVariation): boolean => contract.variations.includes(variation)
    /** A rule about a variation that this kind of directory cannot have does not exist for it: that is no skipped test. */
    const ruleFor = (variation: ConnectorVariation) => (title: string, check: () => Promise<void>) => {
      if (has(variation)) it(title, check)
    }
    const connect = (variation: ConnectorVariation = 'regular'): DirectoryConnector => lab.connect(variation)
    const read = (variation: ConnectorVariation = 'regular', signal = never()) =>
      connect(variation).readDirectory({ signal, onProgress: () => undefined })
    const account = () => ({ ...lab.account, distinguishedName: null, signal: never() })

    it('reads every user, and proves that it did', async () => {
      const { users, proof } = await read()
      expect(users.map(({ userName }) => userName).sort()).toEqual([...lab.users].sort())
      expect(proof.kind).toBe('complete')
    })

    it('reads the same twice', async () => {
      expect(await read()).toEqual(await read())
    })

    it('never gives two users one identifier, nor a blank one', async () => {
      const identifiers = (await read()).users.flatMap(({ externalId }) => externalId ?? [])
      expect(new Set(identifiers).size).toBe(identifiers.length)
      expect(identifiers.filter((identifier) => identifier.split(':')[1]?.trim() === '')).toEqual([])
    })

    it('tells how far it is, and never goes back', async () => {
      const seen: RunProgress[] = []
      await connect().readDirectory({ signal: never(), onProgress: (progress) => seen.push(progress) })
      const order = ['connecting', 'reading', 'groups']
      const phases = seen.map(({ phase }) => order.indexOf(phase))
      expect(phases).toEqual([...phases].sort((one, other) => one - other))
      expect(seen.findLast(({ phase }) => phase === 'reading')?.done).toBeGreaterThanOrEqual(lab.users.length)
    })

    it('closes everything that it opened', async () => {
      const before = openSockets()
      await read()
      await connect().authenticate(account())
      await connect().listGroups({ signal: never() })
      await connect().diagnose({ signal: never() })
      await untilSocketsAreBackTo(before)
    })

    describe('when cancelled', () => {
      const methods: [string, (connector: DirectoryConnector, signal: AbortSignal) => Promise<unknown>][] = [
        ['readDirectory', (connector, signal) => connector.readDirectory({ signal, onProgress: () => undefined })],
        ['authenticate', (connector, signal) => connector.authenticate({ ...account(), signal })],
        ['diagnose', (connector, signal) => connector.diagnose({ signal })],
        ['listGroups', (connector, signal) => connector.listGroups({ signal })],
        ['browse', (connector, signal) => connector.browse(null, { signal })],
        ['detectBaseDn', (connector, signal) => connector.detectBaseDn({ signal })],
      ]
      it.each(methods)('%s rejects before it begins', async (_method, call) => {
        const problem = await problemOf(call(connect(), AbortSignal.abort()))
        expect(problem.code).toBe('cancelled')
      })

      it.each(methods)('%s rejects promptly on its way, and leaves nothing open', async (_method, call) => {
        const before = openSockets()
        const controller = new AbortController()
        const settled = call(connect(), controller.signal).then(
          () => null,
          (thrown: unknown) => thrown,
        )
        await wait(1)
        controller.abort()
        const outcome = await Promise.race([settled, wait(promptly, 'late' as const)])
        if (outcome !== null) expect(problemIn(outcome).code).toBe('cancelled')
        await untilSocketsAreBackTo(before)
      })

      it.each(['connecting', 'reading'] as const)('a read rejects in the phase %s', async (phase) => {
        const before = openSockets()
        const controller = new AbortController()
        const onProgress = (progress: RunProgress): void => {
          if (progress.phase === phase) controller.abort()
        }
        const problem = await problemOf(connect().readDirectory({ signal: controller.signal, onProgress }))
        expect(problem.code).toBe('cancelled')
        await untilSocketsAreBackTo(before)
      })
    })

    describe('log-on', () => {
      const answer = (variation: ConnectorVariation, change: { userName?: string; password?: string } = {}) =>
        connect(variation).authenticate({ ...account(), ...change })

      it('accepts the right password', async () => {
        expect((await answer('regular')).outcome).toBe('accepted')
      })

      const [wrongPassword, unknownUser] =
        contract.refusals === 'alike'
          ? (['name-or-password-refused', 'name-or-password-refused'] as const)
          : (['password-refused', 'entry-not-found'] as const)
      it.each<[what: string, change: { userName?: string; password?: string }, code: string]>([
        ['a wrong password', { password: userCanary }, wrongPassword],
        ['an empty password', { password: '' }, 'password-empty'],
        ['an unknown user', { userName: 'nobody-of-this-name' }, unknownUser],
        ['a pattern instead of a user', { userName: '*' }, unknownUser],
        ['an empty user name', { userName: '' }, 'entry-not-found'],
      ])('refuses %s', async (_what, change, code) => {
        const refused = await answer('regular', change)
        expect(refused).toMatchObject({ outcome: 'refused', problem: { code } })
        expectNoSecrets(refused, [...lab.secrets, userCanary])
      })

      ruleFor('unreachable')('does not call a password wrong because nobody answers', async () => {
        const unavailable = await answer('unreachable', { password: userCanary })
        expect(unavailable.outcome).toBe('unavailable')
        expectNoSecrets(unavailable, [...lab.secrets, userCanary])
      })

      ruleFor('unreachable')('refuses an empty password without asking anybody', async () => {
        expect((await answer('unreachable', { password: '' })).outcome).toBe('refused')
      })
    })

    ruleFor('unreachable')('rejects at the stage that failed where nobody answers', async () => {
      const error = await errorOf(read('unreachable'))
      expect(contract.connectStages).toContain(error.problem.stage)
      expectNoSecrets(error, lab.secrets)
    })

    ruleFor('wrong-credentials')('rejects at the log-on where the administrator is refused', async () => {
      const error = await errorOf(read('wrong-credentials'))
      expect(error.problem).toMatchObject({ code: 'credentials-refused', stage: 'bind' })
      expectNoSecrets(error, lab.secrets)
    })

    describe('groups', () => {
      it('are listed, in one order', async () => {
        const groups = await connect().listGroups({ signal: never() })
        expect(groups.map((group) => group.name)).toEqual(expect.arrayContaining([...lab.groups]))
        expect(await connect().listGroups({ signal: never() })).toEqual(groups)
      })

      it.each((['one-group', 'groups-in-a-circle'] as const).filter(has))('restrict a read: %s', async (variation) => {
        const { users, proof } = await read(variation)
        expect(users.map(({ userName }) => userName).sort()).toEqual([...(lab.members[variation] ?? [])].sort())
        expect(proof.kind).toBe('complete')
      })

      ruleFor('missing-group')('that are missing fail the read', async () => {
        expect((await problemOf(read('missing-group'))).code).toBe('group-not-found')
      })
    })

    describe('diagnosis', () => {
      it('goes through every stage', async () => {
        const { steps, problem } = await connect().diagnose({ signal: never() })
        expect(problem).toBeNull()
        expect(steps.map(({ stage, state }) => [stage, state])).toEqual(
          contract.stages.map((stage) => [stage, 'passed']),
        )
      })

      it.each((['unreachable', 'wrong-credentials', 'missing-group'] as const).filter(has))(
        'stops at the first stage that fails: %s',
        async (variation) => {
          const diagnosis = await connect(variation).diagnose({ signal: never() })
          const failedAt = diagnosis.steps.findIndex(({ state }) => state === 'failed')
          expect(diagnosis.steps.map(({ stage }) => stage)).toEqual(contract.stages)
          expect(diagnosis.problem?.stage).toBe(diagnosis.steps[failedAt]?.stage)
          expect(diagnosis.steps.map(({ state }) => state)).toEqual(
            contract.stages.map((_stage, index) =>
              index < failedAt ? 'passed' : index === failedAt ? 'failed' : 'not-reached',
            ),
          )
          expectNoSecrets(diagnosis, lab.secrets)
        },
      )
    })
  })
}

async function errorOf(promise: Promise<unknown>): Promise<ProblemError> {
  const thrown: unknown = await promise.then(
    (value) => expect.fail(`It resolved with ${inspect(value, { depth: 1 })}`),
    (reason: unknown) => reason,
  )
  expect(thrown).toBeInstanceOf(ProblemError)
  return thrown as ProblemError
}

const problemOf = async (promise: Promise<unknown>) => (await errorOf(promise)).problem

function problemIn(outcome: unknown) {
  expect(outcome).toBeInstanceOf(ProblemError)
  return (outcome as ProblemError).problem
}

/** In the text, in the causes, in the parameters: nowhere. */
function expectNoSecrets(value: ProblemError | AuthenticationAnswer | object, secrets: readonly string[]): void {
  const seen = `${JSON.stringify(value)} ${inspect(value, { depth: 12, showHidden: true })}`
  for (const secret of secrets) {
    expect(seen).not.toContain(secret)
    expect(seen).not.toContain(Buffer.from(secret).toString('base64'))
    expect(seen).not.toContain(Buffer.from(secret).toString('hex'))
  }
}

const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((resource) => /TCPSocketWrap|TCPServerWrap|TLSWrap/u.test(resource)).length

/** Sockets close on a later turn of the loop; the test's own deadline ends the wait. */
async function untilSocketsAreBackTo(count: number): Promise<void> {
  while (openSockets() > count) await wait(5)
}
