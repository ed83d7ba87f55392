import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

export const Json = z.json()
export type Json = z.infer<typeof Json>

const Resource = z.object({ Type: z.string(), Properties: z.optional(z.record(z.string(), Json)) })

export const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.optional(z.record(z.string(), z.object({ Value: Json }))),
  Parameters: z.optional(z.record(z.string(), z.object({ Default: z.optional(Json) }))),
  Conditions: z.optional(z.record(z.string(), Json)),
  Mappings: z.optional(z.record(z.string(), z.record(z.string(), z.record(z.string(), Json)))),
})
export type Template = z.infer<typeof Template>

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.optional(z.object({ templateFile: z.optional(z.string()), file: z.optional(z.string()) })),
    }),
  ),
})

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.optional(z.string()) }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
})

/** What `cdk synth` leaves behind, read for one stack: its template, and where the bundles lie that it names by object key. */
export type Assembly = { stackName: string; template: Template; assets: ReadonlyMap<string, string> }

export const readAssembly = (directory: string): Assembly => {
  const artifacts = Object.entries(readJson(directory, 'manifest.json', Manifest).artifacts)
  const stacks = artifacts.filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
  const [stackName, stack] = stacks[0] ?? []
  const templateFile = stack?.properties?.templateFile
  if (stackName === undefined || templateFile === undefined || stacks.length > 1) {
    throw new Error(`${directory} holds ${stacks.length} stacks; this machine runs exactly one.`)
  }

  const manifests = artifacts.flatMap(([, { type, properties }]) =>
    type === 'cdk:asset-manifest' && properties?.file !== undefined ? [properties.file] : [],
  )
  return {
    stackName,
    template: readJson(directory, templateFile, Template),
    assets: new Map(manifests.flatMap(file => assetsIn(directory, file))),
  }
}

const assetsIn = (directory: string, file: string): [objectKey: string, path: string][] =>
  Object.values(readJson(directory, file, Assets).files).flatMap(({ source, destinations }) => {
    const { path } = source
    if (path === undefined) return []

    return Object.values(destinations).map(({ objectKey }): [string, string] => [objectKey, join(directory, path)])
  })

const readJson = <Schema extends z.ZodMiniType>(directory: string, file: string, schema: Schema): z.output<Schema> =>
  z.parse(schema, JSON.parse(readFileSync(join(directory, file), 'utf8')))
