/** Lets the browser, or Electron's save dialog, take the file. */
export function downloadFile(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has begun by then; the content need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
