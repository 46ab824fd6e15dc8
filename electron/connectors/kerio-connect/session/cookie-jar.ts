import type { AnswerHeaders } from '../../http/http-session.ts'

/** The cookies of one session with one server. */
export interface CookieJar {
  /** Takes over what an answer sets. */
  store(headers: AnswerHeaders): void
  /** The value of `Cookie`; empty where there is none. */
  header(): string
  clear(): void
}

/**
 * Every cookie is kept and sent back whatever it is called: the name of the session's cookie differs between versions,
 * and some set a second one (reference: kerio-connect, Session.login). There is one origin and one path, so attributes
 * decide nothing but the end of a cookie (KERIO-A6).
 */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>()
  return {
    store: (headers) => {
      for (const text of headers['set-cookie'] ?? []) {
        const cookie = parseSetCookie(text)
        if (cookie === null) continue
        if (cookie.isEnded) cookies.delete(cookie.name)
        else cookies.set(cookie.name, cookie.value)
      }
    },
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    clear: () => cookies.clear(),
  }
}

interface Cookie {
  readonly name: string
  readonly value: string
  readonly isEnded: boolean
}

/** RFC 6265, 5.2: without a name there is no cookie; of two attributes of one name the last counts. */
function parseSetCookie(text: string): Cookie | null {
  const [pair = '', ...attributes] = text.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, Math.max(0, at)).trim()
  if (name === '') return null
  const value = pair.slice(at + 1).trim()
  return { name, value, isEnded: isEnded(new Map(attributes.map(parseAttribute))) }
}

function parseAttribute(text: string): readonly [name: string, value: string] {
  const [name = '', ...rest] = text.split('=')
  return [name.trim().toLowerCase(), rest.join('=').trim()]
}

/** `Max-Age` goes before `Expires` (RFC 6265, 5.3). */
function isEnded(attributes: ReadonlyMap<string, string>): boolean {
  const age = attributes.get('max-age')
  if (age !== undefined && /^-?\d+$/u.test(age)) return Number(age) <= 0
  const expires = Date.parse(attributes.get('expires') ?? '')
  return !Number.isNaN(expires) && expires <= Date.now()
}
