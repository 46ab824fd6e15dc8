import { afterEach, describe, expect, it } from 'vitest'
import { startIceWarpDouble, type IceWarpDouble } from './icewarp-double.ts'
import type { IceWarpVariant } from './icewarp-variant.ts'
import { labCompany } from './lab-company.ts'
import { labGroup, labUser, standardDomain, type LabCompany } from './lab-records.ts'
import { childOf, parseXml, textOf, type LabElement } from './parse-xml.ts'
import { recordedMessage } from './recorded-exchange.ts'

/** The two accounts that the recorded exchanges speak of. */
const recordedCompany: LabCompany = {
  domains: [standardDomain('example.com', { toldCount: -5 })],
  accounts: [
    labUser('jdoe@example.com', 'Jane Doe', {
      aliases: ['jdoe', 'jane'],
      givenName: 'Jane',
      surname: 'Doe',
      password: 'pw',
    }),
    labUser('admin@example.com', 'Administrator', { adminType: 2, type: 0, password: 'secret' }),
    labGroup('sales@example.com', 'Sales', ['jdoe@example.com', '[example.com]']),
  ],
}

let double: IceWarpDouble | null = null
afterEach(async () => {
  await double?.close()
  double = null
})

async function start(company: LabCompany, variant: Partial<IceWarpVariant> = {}): Promise<IceWarpDouble> {
  double = await startIceWarpDouble({ company, variant, scheme: 'http' })
  return double
}

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${double?.port ?? 0}${path}`, { method: 'POST', body, headers })
  return { status: response.status, contentType: response.headers.get('content-type'), text: await response.text() }
}

async function sessionOf(email = 'admin@example.com', password = 'secret'): Promise<string> {
  const text = recordedMessage('authenticate.request').replace('admin@example.com', email).replace('secret', password)
  const { attributes } = parseXml((await post('/icewarpapi/', text)).text)
  return attributes['sid'] ?? ''
}

/** Sends a command with what stands within `commandparams`. */
async function command(name: string, parameters = '', sid = ''): Promise<LabElement> {
  const text = `<iq sid="${sid}"><query xmlns="admin:iq:rpc"><commandname>${name}</commandname><commandparams>${parameters}</commandparams></query></iq>`
  return parseXml((await post('/icewarpapi/', text)).text)
}

const uidOf = (reply: LabElement): string | undefined => childOf(childOf(reply, 'query'), 'error')?.attributes['uid']
const resultOf = (reply: LabElement): LabElement | null => childOf(childOf(reply, 'query'), 'result')

/** What varies from one server to the next, and blanks between elements, are left out of a comparison. */
const comparable = (text: string): string =>
  text
    .replaceAll(/\s+(?=<)/gu, '')
    .replace(/ sid="[^"]*"/u, ' sid=""')
    .replace(/<authtoken>\w+/u, '<authtoken>')
    .replace(/ id="[^"]*"/u, '')

describe('the double answers as the recorded server did', () => {
  it.each<[request: string, reply: string, variant?: Partial<IceWarpVariant>]>([
    ['getdomainsinfolist', 'getdomainsinfolist.reply.11-4', { release: '11.4' }],
    ['getaccountmemberinfolist', 'getaccountmemberinfolist.reply'],
    ['authenticate', 'authenticate.reply.11-4'],
    ['getauthtoken', 'getauthtoken.reply.14-3'],
  ])('%s', async (request, reply, variant) => {
    await start(recordedCompany, variant)
    const sid = await sessionOf()
    const sent = recordedMessage(`${request}.request`).replace('201602051125504026', sid)
    expect(comparable((await post('/icewarpapi/', sent)).text)).toBe(comparable(recordedMessage(reply)))
  })

  it.each(['11.4', '14.3'] as const)('getaccountsinfolist of %s', async (release) => {
    await start({ ...recordedCompany, accounts: recordedCompany.accounts.slice(0, 1) }, { release })
    double?.setCompany(recordedCompany)
    const sid = await sessionOf()
    double?.setCompany({ ...recordedCompany, accounts: recordedCompany.accounts.slice(0, 1) })
    const sent = recordedMessage('getaccountsinfolist.request').replace('201602051125504026', sid)
    const recorded = recordedMessage(`getaccountsinfolist.reply.${release.replace('.', '-')}`)
    expect(comparable((await post('/icewarpapi/', sent)).text)).toBe(comparable(recorded))
  })

  it('over the older interface', async () => {
    await start(recordedCompany)
    const authorization = `Basic ${Buffer.from('admin@example.com:secret').toString('base64')}`
    const reply = await post('/rpc/', recordedMessage('object-create.request'), { authorization })
    expect(reply.text).toBe(recordedMessage('object-create.reply'))
    const escapedArrow = recordedMessage('object-version.request').replace('->', '-&gt;')
    expect((await post('/rpc/', escapedArrow, { authorization })).text).toContain('<value>10.4.5</value>')
  })
})

describe('the double is strict where the reference is sure', () => {
  it.each<[what: string, body: string, uid: string]>([
    ['what is no XML', 'authenticate', 'iq_root_tag_invalid'],
    ['another root', '<query/>', 'iq_root_tag_invalid'],
    [
      'another namespace',
      recordedMessage('authenticate.request').replace('admin:iq:rpc', 'admin:iq'),
      'iq_query_xmlns_invalid',
    ],
    [
      'an unknown command',
      recordedMessage('authenticate.request').replaceAll('authenticate', 'enter'),
      'invoker_commandname_invalid',
    ],
    ['a wrong password', recordedMessage('authenticate.request').replace('secret', 'x'), 'auth_login_invalid'],
    ['an unknown session', recordedMessage('getdomainsinfolist.request'), 'session_invalid'],
  ])('%s', async (_what, body, uid) => {
    await start(recordedCompany)
    expect(uidOf(parseXml((await post('/icewarpapi/', body)).text))).toBe(uid)
  })

  it.each([
    ['getaccountsinfolist', '<domainstr/>', 'domain_parameter_empty'],
    ['getaccountsinfolist', '<domainstr>gone.example</domainstr>', 'domain_invalid'],
    ['getdomainproperties', '<domainstr>gone.example</domainstr>', 'domain_invalid'],
    ['getaccountproperties', '', 'account_email_parameter_missing'],
    ['getaccountproperties', '<accountemail>gone@example.com</accountemail>', 'account_invalid'],
    ['getaccountmemberinfolist', '<who>gone@example.com</who>', 'account_invalid'],
  ])('%s with %j', async (name, parameters, uid) => {
    await start(recordedCompany)
    expect(uidOf(await command(name, parameters, await sessionOf()))).toBe(uid)
  })

  it('a session ends with its log-out', async () => {
    await start(recordedCompany)
    const sid = await sessionOf()
    expect(resultOf(await command('LOGOUT', '', sid))?.text).toBe('1')
    expect(uidOf(await command('getsessioninfo', '', sid))).toBe('session_invalid')
  })

  it('elsewhere there is only a web page', async () => {
    await start(recordedCompany, { interfaces: 'command' })
    expect(await post('/rpc/', '')).toMatchObject({ status: 404, contentType: 'text/html' })
    expect(await post('/other', '')).toMatchObject({ status: 404 })
    expect((await post('/icewarpapi/Authenticate', recordedMessage('authenticate.request'))).status).toBe(200)
  })

  it('without the administrator the older interface answers 401', async () => {
    await start(recordedCompany)
    expect((await post('/rpc/', recordedMessage('object-create.request'))).status).toBe(401)
  })
})

describe('pages', () => {
  const list = (offset: number, count: number): string =>
    `<domainstr>crowd.example</domainstr><filter><namemask>crowd*</namemask><typemask>0</typemask></filter><offset>${offset}</offset><count>${count}</count>`
  it.each([
    [0, 250, 250],
    [250, 250, 50],
    [300, 250, 0],
  ])('from %i, at most %i: %i items of 300', async (offset, count, items) => {
    await start(labCompany())
    const result = resultOf(
      await command(
        'getaccountsinfolist',
        list(offset, count),
        await sessionOf('admin@example.com', 'secret of admin@example.com'),
      ),
    )
    expect(result?.children.filter(({ name }) => name === 'item')).toHaveLength(items)
    expect([textOf(result, 'offset'), textOf(result, 'overallcount')]).toEqual([String(offset), '300'])
  })
})

describe('log-on', () => {
  it.each([
    ['jdoe@example.com', 'right', undefined],
    ['jdoe@example.com', 'wrong', 'auth_login_invalid'],
    ['nobody@example.com', 'right', 'auth_login_invalid'],
    ['off@example.com', 'right', 'account_disabled_2'],
    ['off@example.com', 'wrong', 'auth_login_invalid'],
    ['careful@example.com', 'right', 'auth_two_factor_required'],
  ])('%s with the %s password: %s', async (email, which, uid) => {
    await start(labCompany())
    const password = which === 'right' ? `secret of ${email}` : 'x'
    expect(uidOf(await command('getauthtoken', `<email>${email}</email><password>${password}</password>`))).toBe(uid)
  })
})
