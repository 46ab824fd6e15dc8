import { describe, expect, it } from 'vitest'
import { parseSearchDomains } from './parse-resolv-conf.ts'

describe('parseSearchDomains', () => {
  it.each<{ rule: string; text: string; domains: readonly string[] }>([
    { rule: 'none', text: 'nameserver 192.0.2.53\n', domains: [] },
    {
      rule: 'the list in order',
      text: 'search ad.example.com example.com',
      domains: ['ad.example.com', 'example.com'],
    },
    { rule: 'the domain', text: 'domain\tad.example.com', domains: ['ad.example.com'] },
    { rule: 'the last line counts', text: 'search a.example\ndomain b.example', domains: ['b.example'] },
    {
      rule: 'the last line counts, the other way round',
      text: 'domain b.example\nsearch a.example',
      domains: ['a.example'],
    },
    { rule: 'comments', text: '# search a.example\n;search b.example\nsearch c.example', domains: ['c.example'] },
    { rule: 'the root is no domain', text: 'search .', domains: [] },
    { rule: 'one way to write a name', text: 'search AD.Example.COM. ad.example.com ', domains: ['ad.example.com'] },
    { rule: 'other options are not taken for it', text: 'options search\nsearchx a.example', domains: [] },
  ])('$rule', ({ text, domains }) => {
    expect(parseSearchDomains(text)).toEqual(domains)
  })
})
