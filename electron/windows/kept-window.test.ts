import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepWithWindow, readKeptWindow, rememberExplained } from './kept-window.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsconsole-window-'))
  file = join(folder, 'window.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const placement = { bounds: { x: 1, y: 2, width: 1100, height: 800 }, isMaximized: true }

describe('what is kept of the window', () => {
  test('each thing is kept beside the others', () => {
    keepWithWindow(file, { placement })
    keepWithWindow(file, { saveFolder: '/somewhere' })
    rememberExplained(file).note()
    keepWithWindow(file, { placement: { ...placement, isMaximized: false } })
    expect(readKeptWindow(file)).toEqual({
      placement: { ...placement, isMaximized: false },
      saveFolder: '/somewhere',
      isExplained: true,
    })
  })

  test.each([
    ['no file', null],
    ['no JSON', '{'],
    [
      'a size that no window has',
      JSON.stringify({ placement: { ...placement, bounds: { x: 0, y: 0, width: 0, height: 1 } } }),
    ],
    ['a field that is not known', JSON.stringify({ isExplained: true, more: 1 })],
  ])('%s is as nothing kept, and the next thing is kept again', (_case, text) => {
    if (text !== null) writeFileSync(file, text)
    expect(readKeptWindow(file)).toEqual({})
    expect(rememberExplained(file).isDone()).toBe(false)
    keepWithWindow(file, { isExplained: true })
    expect(rememberExplained(file).isDone()).toBe(true)
  })

  test('where nothing can be written, what was told is told once for each start', () => {
    const explained = rememberExplained(join(folder, 'not there', 'window.json'))
    explained.note()
    expect(explained.isDone()).toBe(true)
  })
})
