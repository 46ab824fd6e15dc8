import { serveRendererFile } from './renderer-files.ts'

export const appOrigin = 'app://bundle'

/** Answers `app://bundle/...` with the built screens, and nothing else. */
export async function serveAppRequest(rendererFolder: string, request: Request): Promise<Response> {
  const url = URL.parse(request.url)
  const isOurs = url !== null && url.protocol === 'app:' && url.host === 'bundle' && url.username === ''
  if (!isOurs || request.method !== 'GET') return new Response('Not found.', { status: 404 })
  const { status, headers, body } = await serveRendererFile(rendererFolder, url.pathname)
  return new Response(body, { status, headers })
}
