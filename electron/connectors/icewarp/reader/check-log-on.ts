import type { AuthenticationAnswer } from '../../../../shared/domain/authentication.ts'
import { describeProblem } from '../../../../shared/errors/problem.ts'
import type { ProblemCode } from '../../../../shared/errors/problem-texts.ts'
import type { Stage } from '../../../../shared/errors/stage.ts'
import type { TextParameters } from '../../../../shared/text/fill-template.ts'
import type { Credentials } from '../../connector.ts'
import type { IceWarpServer, KnownAccount, PasswordVerdict } from '../icewarp-server.ts'
import { addressKey, domainOf } from '../mapping/email-parts.ts'
import { isWritable } from '../xml/write-xml.ts'

/**
 * The account is looked up as a run would, by its address, with the administrator's account: a server answers an
 * unknown name as it does a wrong password, half a minute later. Then the password is tried once.
 */
export async function checkLogOn(
  server: IceWarpServer,
  { userName, password }: Credentials,
): Promise<AuthenticationAnswer> {
  const address = addressKey(userName)
  const account = canBeAddress(address) ? await server.findUser(address) : null
  if (account === null) return refused('entry-not-found', 'search', { userName })
  // XML cannot carry it, so that nobody can have set it over this interface; it is not sent in another form.
  if (!isWritable(password)) return refused('password-refused', 'bind', { userName })
  return answerOf(await server.checkPassword(account, password), { server, account, userName })
}

const canBeAddress = (text: string): boolean => domainOf(text) !== '' && isWritable(text) && !/[*?\s]/u.test(text)

interface Attempt {
  readonly server: IceWarpServer
  readonly account: KnownAccount
  readonly userName: string
}

function answerOf(verdict: PasswordVerdict, { server: { host }, account, userName }: Attempt): AuthenticationAnswer {
  switch (verdict.kind) {
    case 'accepted':
      return { outcome: 'accepted', distinguishedName: null }
    case 'password-refused':
      return refused('password-refused', 'bind', { userName })
    case 'account-refused':
      return refused('account-refused', 'bind', { userName, reason: verdict.reason })
    case 'address-refused':
      return refused('address-not-trusted', 'bind', { host })
    case 'other-account': {
      const { logOnName } = account
      return refused('other-account-logged-on', 'bind', { host, userName, logOnName, other: verdict.other })
    }
  }
}

const refused = (code: ProblemCode, stage: Stage, parameters: TextParameters): AuthenticationAnswer => ({
  outcome: 'refused',
  problem: describeProblem(code, stage, parameters),
})
