import { win32 } from 'node:path'
import type { Machine } from './machine.ts'

/** What the plug-ins of the installer leave on the stack: for an administrator on 64 bits, alone. */
const plugins: Readonly<Record<string, (machine: Machine) => void>> = {
  'StdUtils.dll::TestParameter': ({ stack, world }) => {
    const name = stack.pop() ?? ''
    const isTyped = world.commandLine
      .split(' ')
      .some((word) => /^(?:--?|\/)/u.test(word) && withoutDashes(word) === name)
    stack.push(`${isTyped}`)
  },
  'StdUtils.dll::GetAllParameters': ({ stack, world }) => {
    stack.pop()
    stack.push(world.commandLine)
  },
  'StdUtils.dll::GetParentPath': ({ stack }) => void stack.push(win32.dirname(stack.pop() ?? '')),
  'StdUtils.dll::ExecShellAsUser': ({ deeds, stack }) => {
    const [program = ''] = stack.splice(-3).reverse()
    deeds.push(`start ${program}`)
    stack.push('ok')
  },
  'UAC.dll::_': ({ stack }) => {
    const asked = stack.pop()
    if (asked === '2s') stack.push('1')
    if (asked === '3s') stack.push('0')
  },
  'nsExec.dll::Exec': ({ deeds, stack, world }) => {
    const command = stack.pop() ?? ''
    if (command.includes('Stop-Process')) deeds.push(command.includes('-Force') ? 'end by force' : 'end')
    stack.push(`${world.run(command) ?? 'error'}`)
  },
  'System.dll::Call': callSystem,
  'System.dll::Int64Op': ({ stack }) => void stack.splice(-3, 3, '1'),
  'WinShell.dll::UninstAppUserModelId': ({ stack }) => void stack.pop(),
  'WinShell.dll::UninstShortcut': ({ stack }) => void stack.pop(),
  'WinShell.dll::SetLnkAUMI': ({ stack }) => void stack.splice(-2),
  'Nsis7z.dll::Extract': ({ deeds, stack }) => void deeds.push(`unpack ${stack.pop() ?? ''}`),
}

const withoutDashes = (word: string): string => word.replace(/^(?:--?|\/)/u, '')

export function callPlugin(machine: Machine, name: string): void {
  const plugin = plugins[name]
  if (plugin === undefined) throw new Error(`The script calls ${name}, which is not known here.`)
  plugin(machine)
}

const firstOfR = 10

/** Calls of Windows: only what they give back by the stack matters here. Other processes cannot be listed. */
function callSystem({ stack, setVariable }: Machine): void {
  const call = stack.pop() ?? ''
  if (call.includes('CreateToolhelp32Snapshot')) setVariable(firstOfR, '-1')
  if (call.startsWith('kernel32::IsWow64Process2(ps')) stack.pop()
  if (/\.s$|\*i0s/u.test(call)) stack.push('1')
  if (call.endsWith('?e')) stack.push('0')
}
