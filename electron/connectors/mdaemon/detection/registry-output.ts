import { win32 } from 'node:path'

/** The value of that name in what `reg.exe query` prints: name, type and value, four blanks between them. */
export function registryValue(output: string, name: string): string | null {
  for (const line of output.split(/\r?\n/u)) {
    const [, found, value] = /^\s+(\S.*?)\s+REG_(?:SZ|EXPAND_SZ|DWORD)\s+(.*)$/u.exec(line) ?? []
    if (found?.toLowerCase() === name.toLowerCase() && value !== undefined && value.trim() !== '') return value.trim()
  }
  return null
}

/** The folder of a program in a command line that may be quoted, hold blanks, and go on with options. */
export function folderOfCommand(command: string): string | null {
  const [, quoted, plain] = /^\s*(?:"([^"]+)"|(.+?\.exe)(?=\s|$))/iu.exec(command) ?? []
  const program = quoted ?? plain
  return program === undefined ? null : win32.dirname(program.trim())
}

/** `AppPath` is written with and without a backslash at its end (reference: MDaemon, Finding the App directory). */
export const withoutTrailingBackslash = (path: string): string => {
  const trimmed = path.trim().replace(/[\\/]+$/u, '')
  return /^[A-Za-z]:$/u.test(trimmed) ? `${trimmed}\\` : trimmed
}

/** What iconv-lite calls a code page of Windows; null where it has none. */
export function encodingOfCodePage(codePage: string): string | null {
  const number = codePage.trim()
  if (!/^\d{3,5}$/u.test(number)) return null
  if (number === '65001') return 'utf8'
  return eastAsian[number] ?? (/^(?:874|125\d)$/u.test(number) ? `windows-${number}` : `cp${number}`)
}

const eastAsian: Readonly<Record<string, string>> = { 932: 'shiftjis', 936: 'gbk', 949: 'cp949', 950: 'big5' }
