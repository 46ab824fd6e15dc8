/**
 * Puts text on the clipboard. The asynchronous way needs a permission that a host may refuse to every page;
 * the old command then still works from within a key press or click.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    copyBySelection(text)
  }
}

function copyBySelection(text: string): void {
  const putText = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', putText, { capture: true, once: true })
  // The command is old but has no other substitute where the permission is refused.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy')
  document.removeEventListener('copy', putText, { capture: true })
}
