import type { z } from 'zod'
import type { Row } from './database.ts'

/** Typed access to the columns of a row. The tables are STRICT, so a mismatch is a mistake in this program. */
export function textOf(row: Row, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value : mismatch(column, value)
}

export function numberOf(row: Row, column: string): number {
  const value = row[column]
  return typeof value === 'number' ? value : mismatch(column, value)
}

export function optionalTextOf(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column)
}

export function optionalNumberOf(row: Row, column: string): number | null {
  return row[column] === null ? null : numberOf(row, column)
}

/** A column that holds JSON. */
export function jsonOf<Value>(row: Row, column: string, schema: z.ZodType<Value>): Value {
  return schema.parse(JSON.parse(textOf(row, column)))
}

export function optionalJsonOf<Value>(row: Row, column: string, schema: z.ZodType<Value>): Value | null {
  return row[column] === null ? null : jsonOf(row, column, schema)
}

/** Typed access to rows that SQLite handed over as JSON arrays. */
export function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : mismatch('of JSON', value)
}

export function textIn(columns: readonly unknown[], place: number): string {
  const value = columns[place]
  return typeof value === 'string' ? value : mismatch(place, value)
}

export function numberIn(columns: readonly unknown[], place: number): number {
  const value = columns[place]
  return typeof value === 'number' ? value : mismatch(place, value)
}

export function optionalTextIn(columns: readonly unknown[], place: number): string | null {
  return columns[place] === null ? null : textIn(columns, place)
}

function mismatch(column: string | number, value: unknown): never {
  throw new Error(`Column ${column} holds ${value === undefined ? 'nothing' : typeof value}.`)
}
