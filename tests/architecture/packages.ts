import * as z from 'zod/mini'
import type { Breach } from './source-text.ts'

const License = z.union([z.string(), z.object({ type: z.string() })])

/** What a package.json says of its licence, in the forms of twenty years. */
export const Package = z.object({
  name: z.optional(z.string()),
  version: z.optional(z.string()),
  license: z.optional(License),
  licenses: z.optional(z.union([License, z.array(License)])),
})
export type Package = z.infer<typeof Package>

export const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof Manifest>

/** An exact version installs the same bytes next year. */
export const versionsArePinned = ({ dependencies, devDependencies }: Manifest): Breach[] =>
  Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name}@${version}`)

/** Licences that let anyone use, change and pass on what they got, and ask for no more than to be named. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // As splaytree-ts misspells it; its licence file has the right text.
  'BDS-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'Unlicense',
]

/** Of "A OR B" we may choose; "A AND B" binds us to both. */
export const isPermissive = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(/\s+OR\s+/)
    .some(choice => choice.split(/\s+AND\s+/).every(one => permissive.includes(one.replace(/^\(|\)$/g, ''))))

export function licenseIsPermissive({ name, version, license, licenses }: Package): Breach[] {
  const said = [license ?? licenses ?? []].flat().map(one => (typeof one === 'string' ? one : one.type))

  return said.some(isPermissive) ? [] : [`${name}@${version} is under ${said.join(', ') || 'no licence'}`]
}
