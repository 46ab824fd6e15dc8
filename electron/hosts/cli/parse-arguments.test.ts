import { describe, expect, test } from 'vitest'
import { allCommands } from './all-commands.ts'
import { helpText, usageOf } from './help.ts'
import { parseArguments } from './parse-arguments.ts'

const parse = (line: string) => parseArguments(line === '' ? [] : line.split(' '))

describe('the command line', () => {
  test.each([
    ['config import file.json', 'config import', ['file.json']],
    ['config import -', 'config import', ['-']],
    ['config export', 'config export', []],
    ['config export file.json', 'config export', ['file.json']],
    ['config show', 'config show', []],
    ['secret set main/password', 'secret set', ['main/password']],
    ['test', 'test', []],
    ['test main --all', 'test', ['main']],
    ['sync main', 'sync', ['main']],
    ['--json sync --confirm abc main', 'sync', ['main']],
    ['authenticate ada', 'authenticate', ['ada']],
    ['groups', 'groups', []],
    ['domains main', 'domains', ['main']],
    ['browse', 'browse', []],
    ['browse main dc=example,dc=com', 'browse', ['main', 'dc=example,dc=com']],
    ['users list', 'users list', []],
    ['users show ada', 'users show', ['ada']],
    ['users create ada --email a@x --email b@x --full-name Ada', 'users create', ['ada']],
    ['users set ada --folder= --dn=', 'users set', ['ada']],
    ['users rename ada bob', 'users rename', ['ada', 'bob']],
    ['users delete ada', 'users delete', ['ada']],
    ['users delete ada bob carl --dry-run', 'users delete', ['ada', 'bob', 'carl']],
    ['users import list.csv --authentication integrated', 'users import', ['list.csv']],
    ['users export', 'users export', []],
    ['passwd ada', 'passwd', ['ada']],
    ['archives give ada bob', 'archives give', ['ada', 'bob']],
    ['audit list ada', 'audit list', ['ada']],
    ['runs list', 'runs list', []],
    ['runs show 7', 'runs show', ['7']],
    ['authenticate -- --ada', 'authenticate', ['--ada']],
  ])('%s is understood', (line, words, values) => {
    const parsed = parse(line)
    expect(parsed.kind === 'command' && parsed.command.words.join(' ')).toBe(words)
    expect(parsed.kind === 'command' && parsed.given.values).toEqual(values)
  })

  test.each([
    '',
    'sing',
    'config',
    'config delete',
    'users',
    'users list extra',
    'users show',
    'users rename ada',
    'users delete',
    'users import list.csv --email a@x',
    'users list --dry-run',
    'passwd ada hunter2',
    'passwd ada --password hunter2',
    'archives give ada',
    'secret set',
    'secret set main/password hunter2',
    'authenticate',
    'authenticate ada hunter2',
    'test main other',
    'browse main dc=x more',
    'test --confirm abc',
    'users list --all',
    'test --password=hunter2',
    'test --verbose',
    'sync --confirm',
    '--data',
    'test --json=yes',
    'constructor',
    '__proto__ list',
  ])('%s is refused, without a value that was typed', (line) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ name: 'UsageError' }))
    expect(() => parse(line)).not.toThrow(/hunter2/u)
  })

  test.each(['--help', '-h', 'help', 'test --help'])('%s asks for help', (line) => {
    expect(parse(line)).toEqual({ kind: 'help' })
  })

  test('--version and -V ask for the version', () => {
    expect([parse('--version'), parse('-V')]).toEqual([{ kind: 'version' }, { kind: 'version' }])
  })

  test('the help names every command', () => {
    for (const command of allCommands) expect(helpText()).toContain(usageOf(command))
  })
})
