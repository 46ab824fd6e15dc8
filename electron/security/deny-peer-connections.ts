import type { WebContents } from 'electron'

/**
 * WebRTC is the one way to the network that neither the content security policy nor `webRequest` sees: without this, a page
 * reaches any address by a few UDP packets. With it, only by way of a proxy for UDP, which no machine here has.
 */
export function denyPeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
