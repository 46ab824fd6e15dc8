import { expect, it } from 'vitest'
import { cramMd5Response } from './cram-md5.ts'

it('answers the challenge as RFC 2195, 2, does', () => {
  const challenge = 'PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+'
  expect(cramMd5Response(challenge, { login: 'tim', password: 'tanstaaftanstaaf' })).toBe(
    'dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw',
  )
})
