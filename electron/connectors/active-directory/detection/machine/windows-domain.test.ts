import koffi from 'koffi'
import { describe, expect, test } from 'vitest'
import { askForDomain, informationDecoder, type DomainRoleLibrary } from './windows-domain.ts'

/** DSROLE_PRIMARY_DOMAIN_INFO_BASIC as 64-bit Windows lays it out in memory, made here without koffi's own struct. */
function informationInMemory(role: number, names: readonly (string | null)[]) {
  const strings = names.map((name) => (name === null ? null : Buffer.from(`${name}\0`, 'utf16le')))
  const memory = Buffer.alloc(48)
  memory.writeInt32LE(role, 0)
  memory.writeUInt32LE(0x0100_0000, 4)
  for (const [index, string] of strings.entries()) {
    memory.writeBigUInt64LE(string === null ? 0n : koffi.address(string), 8 + index * 8)
  }
  return { memory, strings }
}

describe('what Windows says of the domain of this machine', () => {
  const decode = informationDecoder(koffi)

  test.each<{ rule: string; role: number; names: readonly (string | null)[]; domain: string | null }>([
    { rule: 'a workstation alone names a workgroup', role: 0, names: ['WORKGROUP', null, null], domain: null },
    { rule: 'a member workstation', role: 1, names: ['AD', 'ad.example.com', 'example.com'], domain: 'ad.example.com' },
    { rule: 'a server alone', role: 2, names: ['WORKGROUP', null, null], domain: null },
    { rule: 'a member server', role: 3, names: ['AD', 'ad.exämple.com', null], domain: 'ad.exämple.com' },
    { rule: 'a backup controller', role: 4, names: ['AD', 'ad.example.com', null], domain: 'ad.example.com' },
    { rule: 'a primary controller', role: 5, names: ['AD', 'ad.example.com', null], domain: 'ad.example.com' },
    { rule: 'a member of a domain without DNS name', role: 3, names: ['NT4', null, null], domain: null },
    { rule: 'a member of a domain with an empty DNS name', role: 3, names: ['NT4', '', null], domain: null },
    {
      rule: 'what is left of a domain at a machine alone',
      role: 0,
      names: ['AD', 'ad.example.com', null],
      domain: null,
    },
  ])('$rule', ({ role, names, domain }) => {
    // Held as a whole: the memory points to the strings.
    const held = informationInMemory(role, names)
    const freed: unknown[] = []
    const library: DomainRoleLibrary = {
      decode,
      free: (information) => void freed.push(information),
      getInformation: (server, level, out) => {
        expect([server, level]).toEqual([null, 1])
        out[0] = held.memory
        return 0
      },
    }
    expect(askForDomain(library)).toBe(domain)
    expect(freed).toEqual([held.memory])
  })

  test('a failure names its code, and frees nothing', () => {
    const free = (): void => expect.unreachable()
    const library: DomainRoleLibrary = { decode, free, getInformation: () => 1722 }
    expect(() => askForDomain(library)).toThrow(expect.objectContaining({ code: 'WIN32 1722' }))
  })

  test('what cannot be decoded is freed all the same', () => {
    const freed: unknown[] = []
    const library: DomainRoleLibrary = {
      decode: () => {
        throw new Error('unreadable')
      },
      free: (information) => void freed.push(information),
      getInformation: (_server, _level, out) => {
        out[0] = 'pointer'
        return 0
      },
    }
    expect(() => askForDomain(library)).toThrow('unreadable')
    expect(freed).toEqual(['pointer'])
  })
})
