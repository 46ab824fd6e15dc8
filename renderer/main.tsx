import './zod-without-eval.ts'
import createCache from '@emotion/cache'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectBridge } from './api/bridge.ts'
import { App } from './app/app.tsx'

/** The host writes a new nonce into the page for each document; Emotion's style elements must carry it. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const root = document.querySelector('#root')
if (root !== null) {
  const styles = createCache({ key: 'mui', nonce: styleNonce() })
  createRoot(root).render(
    <StrictMode>
      <App connection={connectBridge(window)} styles={styles} />
    </StrictMode>,
  )
}
