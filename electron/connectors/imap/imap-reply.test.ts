import { describe, expect, it } from 'vitest'
import { parseReply } from './imap-reply.ts'

describe('a line of a server', () => {
  it.each([
    ['* OK Kerio Connect 8.5.1 IMAP4rev1 server ready', { kind: 'status', tag: '*', status: 'OK', code: null }],
    ['* OK [CAPABILITY IMAP4rev1] ready', { kind: 'status', tag: '*', status: 'OK', code: 'CAPABILITY' }],
    ['* PREAUTH welcome', { kind: 'status', tag: '*', status: 'PREAUTH', code: null }],
    ['* bye', { kind: 'status', tag: '*', status: 'BYE', code: null }],
    ['a3 OK', { kind: 'status', tag: 'a3', status: 'OK', code: null }],
    ['a3 NO [unavailable] later', { kind: 'status', tag: 'a3', status: 'NO', code: 'UNAVAILABLE' }],
    ['a3 BAD ünknown [ (', { kind: 'status', tag: 'a3', status: 'BAD', code: null }],
    ['+', { kind: 'continuation', text: '' }],
    ['+ PDEyMw==', { kind: 'continuation', text: 'PDEyMw==' }],
    ['* CAPABILITY IMAP4rev1 AUTH=PLAIN', { kind: 'capability', capabilities: ['IMAP4rev1', 'AUTH=PLAIN'] }],
    ['* 3 EXISTS', { kind: 'other' }],
    ['HTTP/1.1 400 Bad Request', { kind: 'other' }],
  ])('%j', async (line, reply) => {
    expect(await parseReply(Buffer.from(line))).toEqual(reply)
  })

  it.each(['SSH-2.0-OpenSSH_9.2p1', '', '* OK [ALERT'])('%j is none', async (line) => {
    await expect(parseReply(Buffer.from(line))).rejects.toThrow()
  })

  it('keeps no free text, which may repeat what was sent', async () => {
    expect(JSON.stringify(await parseReply(Buffer.from('a3 NO LOGIN anna secret')))).not.toContain('secret')
  })
})
