import { problemError } from '../../../../shared/errors/problem-error.ts'
import { readPages, type Listing, type Page } from '../read-pages.ts'
import { invalidAnswer, refusedBy, type AskedFor } from '../xml-answer.ts'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts'
import { part } from '../xml/write-xml.ts'
import type { Command } from './command.ts'
import type { CommandSession } from './command-session.ts'
import type { ListCommand } from './list-commands.ts'
import { because } from '../../../../shared/text/reason.ts'

export interface ReadList<Item> {
  readonly items: readonly Item[]
  readonly pages: number
}

/** null: the subject of the list does not exist (`gone`: what the server says then). */
export async function readList<Item>(
  session: CommandSession,
  command: ListCommand<Item>,
  gone: string | null,
): Promise<ReadList<Item> | null> {
  const first = await readOnce(session, command, gone)
  if (first?.kind !== 'moved') return first === null ? null : complete(session, command, first)
  const second = await readOnce(session, command, gone)
  return second === null ? null : complete(session, command, second)
}

/** What the server says of a subject that does not exist ends the reading of pages at once. */
class SubjectGone extends Error {}

async function readOnce<Item>(
  session: CommandSession,
  command: ListCommand<Item>,
  gone: string | null,
): Promise<Listing<Item> | null> {
  const { keyOf, repeated } = command
  try {
    return await readPages({
      keyOf,
      repeated,
      fetch: (offset, count) => fetchPage(session, command, { offset, count, gone }),
    })
  } catch (thrown) {
    if (thrown instanceof SubjectGone) return null
    throw thrown
  }
}

interface PagePlace {
  readonly offset: number
  readonly count: number
  readonly gone: string | null
}

async function fetchPage<Item>(
  session: CommandSession,
  { name, stage, parameters, itemOf }: ListCommand<Item>,
  { offset, count, gone }: PagePlace,
): Promise<Page<Item>> {
  const place = [part('offset', String(offset)), part('count', String(count))]
  const reply = await session.read({ name, stage, parameters: [...parameters, ...place] })
  const asked = askedFor(session, { name, stage })
  if (reply.kind === 'refused') {
    if (reply.uid === gone) throw new SubjectGone()
    throw refusedBy(asked, reply.uid)
  }
  refuseWhatIsNoList(reply.result, offset, asked)
  return {
    items: childrenOf(reply.result, 'item').map(itemOf),
    offset: wholeNumber(textOf(reply.result, 'offset')),
    total: wholeNumber(textOf(reply.result, 'overallcount')),
  }
}

/** `<result>0</result>` is how the server says that it did not do it: that must never be read as an empty list. */
function refuseWhatIsNoList({ text, children }: XmlElement, offset: number, asked: AskedFor): void {
  if (text.trim() !== '') throw refusedBy(asked, `result ${text.trim().slice(0, 40)}`)
  if (offset === 0 && children.length === 0) throw invalidAnswer(asked, because('answer-no-list'))
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : null

export const askedFor = (
  { route: { endpoint }, signal }: CommandSession,
  { name, stage }: Pick<Command, 'name' | 'stage'>,
): AskedFor => ({ endpoint, stage, command: name, signal })

function complete<Item>(session: CommandSession, command: ListCommand<Item>, listing: Listing<Item>): ReadList<Item> {
  const { host } = session.route.endpoint
  const { list, stage } = command
  switch (listing.kind) {
    case 'complete':
      return listing
    case 'moved':
      throw problemError('list-changed', stage, { parameters: { host, list } })
    case 'short':
      throw problemError('list-short', stage, {
        parameters: { host, list, received: listing.received, total: listing.total },
      })
    case 'misplaced':
      throw invalidAnswer(
        askedFor(session, command),
        because('answer-other-items', { came: listing.came, asked: listing.asked }),
      )
  }
}
