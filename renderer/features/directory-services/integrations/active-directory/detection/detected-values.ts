import type { Controller, ControllerAttempt, DirectoryDetection } from '../../../../../../shared/domain/detection.ts'

/** What a detection would put into the fields. */
export interface DetectedValues {
  readonly server: string
  readonly baseDn: string
}

/**
 * Where DNS names the controllers, the domain goes into the field: each run then has them all to try. Otherwise the
 * controller goes there as it was reached, since its own name need not be known here.
 */
export function detectedValues({ domain, attempts, answered }: DirectoryDetection): DetectedValues | null {
  const reached = attempts.find(({ problem }) => problem === null)
  if (answered === null || reached === undefined) return null
  return { server: serverOf(domain, reached), baseDn: answered.baseDn }
}

const serverOf = (domain: string | null, { controller }: ControllerAttempt): string =>
  controller.source === 'srv' && domain !== null ? domain : controllerText(controller)

/** As it would be typed: `host`, `host:port`, `[IPv6]:port`. */
export function controllerText({ host, port }: Controller): string {
  if (port === null) return host
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
