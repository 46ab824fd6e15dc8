/** RFC 2696. */
export const pagedResultsOid = '1.2.840.113556.1.4.319'
/** RFC 4511, 4.14.1. */
export const startTlsOid = '1.3.6.1.4.1.1466.20037'
/** RFC 4532. */
export const whoAmIOid = '1.3.6.1.4.1.4203.1.11.3'
/** RFC 4511, 4.4.1. */
export const noticeOfDisconnectionOid = '1.3.6.1.4.1.1466.20036'
