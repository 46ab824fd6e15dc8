/** Whether what is sent to this host stays within this machine. IPv6 addresses come without brackets. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|::1|0*(:0*){6}:0*1)$/iu.test(host)
