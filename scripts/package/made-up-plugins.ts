/**
 * Windows libraries that hold nothing but names: makensis reads from a plug-in which functions it has, and takes it into
 * the installer. Those that electron-builder uses come from the network, and none is run here.
 */
export const pluginFunctions = {
  UAC: ['_'],
  StdUtils: ['GetAllParameters', 'TestParameter', 'ExecShellAsUser', 'GetParameter', 'GetParentPath', 'Unload'],
  WinShell: ['SetLnkAUMI', 'UninstAppUserModelId', 'UninstShortcut'],
  nsProcess: ['_FindProcess', '_KillProcess', '_CloseProcess', '_Unload'],
  Nsis7z: ['Extract'],
} as const

const sectionStart = 0x200
const sectionAddress = 0x1000
const directoryBytes = 40

/** A 32-bit library whose one section is its export directory (Microsoft's PE format, "The .edata Section"). */
export function madeUpPlugin(functions: readonly string[]): Buffer {
  const section = exportSection([...functions].sort())
  const header = Buffer.alloc(sectionStart)
  header.write('MZ')
  header.writeUInt32LE(64, 0x3c)
  header.write('PE\0\0', 64, 'latin1')
  writeFileHeader(header.subarray(68))
  writeOptionalHeader(header.subarray(88), section.length)
  writeSectionHeader(header.subarray(312), section.length)
  return Buffer.concat([header, section])
}

function writeFileHeader(header: Buffer): void {
  header.writeUInt16LE(0x14c, 0) // 80386
  header.writeUInt16LE(1, 2) // sections
  header.writeUInt16LE(224, 16) // length of the optional header
  header.writeUInt16LE(0x2102, 18) // executable, 32 bit, library
}

function writeOptionalHeader(header: Buffer, length: number): void {
  header.writeUInt16LE(0x10b, 0)
  header.writeUInt32LE(0x1000, 32) // alignment in memory
  header.writeUInt32LE(0x200, 36) // and in the file
  header.writeUInt32LE(2 * sectionAddress, 56)
  header.writeUInt32LE(sectionStart, 60)
  header.writeUInt32LE(16, 92) // data directories, of which the first is that of exports
  header.writeUInt32LE(sectionAddress, 96)
  header.writeUInt32LE(length, 100)
}

function writeSectionHeader(header: Buffer, length: number): void {
  header.write('.edata')
  header.writeUInt32LE(length, 8)
  header.writeUInt32LE(sectionAddress, 12)
  header.writeUInt32LE(length, 16)
  header.writeUInt32LE(sectionStart, 20)
  header.writeUInt32LE(0x40000040, 36) // readable data
}

/** The directory, then three tables (addresses, names, numbers), then the names. Each function leads to the start. */
function exportSection(names: readonly string[]): Buffer {
  const tables = Buffer.alloc(directoryBytes + names.length * 10)
  const [addresses, pointers] = [directoryBytes, directoryBytes + names.length * 4]
  const numbers = pointers + names.length * 4
  for (const [at, value] of [
    [16, 1],
    [20, names.length],
    [24, names.length],
  ] as const)
    tables.writeUInt32LE(value, at)
  for (const [at, table] of [
    [28, addresses],
    [32, pointers],
    [36, numbers],
  ] as const) {
    tables.writeUInt32LE(sectionAddress + table, at)
  }
  let end = tables.length
  for (const [index, name] of names.entries()) {
    tables.writeUInt32LE(sectionAddress, addresses + index * 4)
    tables.writeUInt32LE(sectionAddress + end, pointers + index * 4)
    tables.writeUInt16LE(index, numbers + index * 2)
    end += name.length + 1
  }
  return Buffer.concat([tables, Buffer.from(names.map((name) => `${name}\0`).join(''), 'latin1')])
}
