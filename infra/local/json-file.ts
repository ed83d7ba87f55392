import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'

/** Whoever reads the file finds the old text or the new one, never half of it. */
export function writeInOneMove(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`)
  renameSync(`${file}.new`, file)
}

/** Nothing when the file is missing or is not what it should be: all we keep so can be found out again. */
export function readJson<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.output<Schema> | undefined {
  try {
    return z.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
