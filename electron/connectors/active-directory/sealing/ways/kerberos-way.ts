import { problemError } from '../../../../../shared/errors/problem-error.ts'
import type { TextParameters } from '../../../../../shared/text/fill-template.ts'
import { secondsOf, withinLimit, type Limit } from '../../../network/deadline.ts'
import { gssCalls } from '../gssapi/gss-calls.ts'
import { gssOid } from '../gssapi/gss-constants.ts'
import { gssFunctions } from '../gssapi/gss-library.ts'
import { KerberosContext } from '../gssapi/kerberos-context.ts'
import { realmOf } from '../gssapi/kerberos-name.ts'
import type { SecurityContext } from '../security-context.ts'
import { spnegoContext } from '../spnego/spnego-context.ts'
import { watchKdc } from './kdc-silence.ts'
import { logOnFacts, prepare, type LogOn, type PreparedLogOn } from './log-on.ts'

/** Of the time for the whole log-on; the directory has to answer in the rest. */
const shareOfDeadline = 2 / 3

/** Gets the tickets. The domain's Kerberos servers hear of it, the directory not yet. */
export async function prepareKerberos(logOn: LogOn): Promise<PreparedLogOn> {
  const facts = logOnFacts(logOn.options)
  const context = spnegoContext(gssOid.kerberos, await kerberosContext(logOn, facts))
  return withinLimit(kerberosLimit(logOn, facts), (signal) => {
    const prepared = prepare('Kerberos', context, signal)
    return logOn.options.credentials.kind === 'password'
      ? untilKdcIsSilent(logOn, { facts, context, prepared })
      : prepared
  })
}

async function kerberosContext({ options }: LogOn, facts: TextParameters): Promise<SecurityContext> {
  const { controllerName, credentials } = options
  const functions = await gssFunctions()
  if (functions === null) throw problemError('kerberos-library-missing', 'bind', { parameters: facts })
  const realm = realmOf(controllerName)
  if (realm === null) throw problemError('kerberos-realm-unknown', 'bind', { parameters: facts })
  return new KerberosContext(gssCalls(functions), { controllerName, realm, credentials, facts })
}

/** Who does not answer in time may have been shown a wrong password: that is no reason to show it to another one. */
function kerberosLimit({ options, signal }: LogOn, facts: TextParameters): Limit {
  const milliseconds = options.deadlines.bind * shareOfDeadline
  const parameters = { ...facts, seconds: secondsOf(milliseconds) }
  const onDeadline = () => problemError('kerberos-timed-out', 'bind', { parameters })
  return { stage: 'bind', signal, milliseconds, onDeadline }
}

interface Waiting {
  readonly facts: TextParameters
  readonly context: SecurityContext
  readonly prepared: Promise<PreparedLogOn>
}

async function untilKdcIsSilent(logOn: LogOn, { facts, context, prepared }: Waiting): Promise<PreparedLogOn> {
  const watch = watchKdc(logOn, facts)
  try {
    return await Promise.race([prepared, watch.silence])
  } catch (error) {
    context.dispose()
    throw error
  } finally {
    watch.stop()
  }
}
