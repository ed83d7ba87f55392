import { existsSync, readFileSync } from 'node:fs'

const placeOf = (name: string): URL => new URL(`./models/${name}`, import.meta.url)

/** A file of `models/`, which lies beside this source and beside the bundle made of it: hence no file of a folder below. */
export const modelBytes = (name: string): Uint8Array => readFileSync(placeOf(name))

/** The same of a file that not every site has. */
export const modelBytesIfAny = (name: string): Uint8Array | undefined =>
  existsSync(placeOf(name)) ? readFileSync(placeOf(name)) : undefined
