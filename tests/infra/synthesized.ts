import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { vi } from 'vitest'
import * as z from 'zod/mini'
import type { SiteConfig } from '../../events/settings.ts'
import { stages } from '../../infra/bundle.ts'
import { PipelineStack } from '../../infra/pipeline-stack.ts'

const Properties = z.record(z.string(), z.unknown())
const Resource = z.object({
  Type: z.string(),
  Properties: z._default(Properties, {}),
  DependsOn: z._default(z.array(z.string()), []),
  DeletionPolicy: z.optional(z.string()),
})
const TemplateJson = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })),
})
export type TemplateJson = z.infer<typeof TemplateJson>
export type Resource = z.infer<typeof Resource>

/** What a publisher and an operator may set. */
export type Chosen = {
  baseUrl?: string
  alarms?: SiteConfig['alarms']
  webSub?: SiteConfig['webSub']
  delivery?: unknown
  publishing?: string
}

/** The stack around four empty functions: its policy does not depend on what they do. */
export const pipelineIn = (
  folder: string,
  { baseUrl = '', alarms = {}, webSub, delivery, publishing = '' }: Chosen = {},
): { app: App; stack: PipelineStack } => {
  const context = { ...flags, ...(delivery !== undefined && { delivery }) }
  const app = new App({ analyticsReporting: false, outdir: join(folder, 'cdk.out'), context })
  return {
    app,
    stack: new PipelineStack(app, 'Copydesk', {
      site: { baseUrl, alarms, webSub },
      bundles: emptyBundles(folder, publishing),
    }),
  }
}

export const synthesize = (chosen: Chosen = {}): { text: string; template: TemplateJson; assets: unknown } => {
  // The CDK's own validator takes seconds; the test of the command line runs with it.
  vi.stubEnv('CDK_VALIDATION', 'false')
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-infra-'))
  const { directory } = pipelineIn(folder, chosen).app.synth()
  const text = readFileSync(join(directory, 'Copydesk.template.json'), 'utf8')
  const assets: unknown = JSON.parse(readFileSync(join(directory, 'Copydesk.assets.json'), 'utf8'))
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
  return { text, template: z.parse(TemplateJson, JSON.parse(text)), assets }
}

function emptyBundles(folder: string, publishing: string): string {
  for (const stage of stages) {
    mkdirSync(join(folder, stage))
    const answer = stage === 'publish' ? stage + publishing : stage
    writeFileSync(join(folder, stage, 'handler.mjs'), `export const handler = () => '${answer}'\n`)
  }
  return folder
}

/** The resources of one type, by the name a person gave them: `ParseQueueMessages`, without the CDK's hash. */
export const ofType = ({ Resources }: TemplateJson, type: string): Map<string, Resource> =>
  new Map(
    Object.entries(Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => [named(id), resource]),
  )

/** A value of the template as text: `Ref` is the resource's name, `Fn::GetAtt` its name, a dot and the attribute. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value

  const intrinsic = z.safeParse(Intrinsic, value)
  if (!intrinsic.success) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  if ('Ref' in intrinsic.data) return named(intrinsic.data.Ref)
  if ('Fn::Sub' in intrinsic.data) return intrinsic.data['Fn::Sub']
  if ('Fn::GetAtt' in intrinsic.data) return intrinsic.data['Fn::GetAtt'].map(named).join('.')

  const [separator, parts] = intrinsic.data['Fn::Join']
  return parts.map(plain).join(separator)
}

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::Sub': z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.array(z.string()) }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
])

const named = (id: string): string => id.replace(/[0-9A-F]{8}$/, '')

/** What a resource waits for: every `Ref`, `Fn::GetAtt`, `${…}` of a `Fn::Sub`, and `DependsOn`. */
export const neededBy = ({ Properties, DependsOn }: Resource): string[] => [...DependsOn, ...mentioned(Properties)]

function mentioned(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mentioned)
  if (typeof value !== 'object' || value === null) return []

  const { Ref, 'Fn::GetAtt': attribute = [], 'Fn::Sub': sub } = z.parse(Mention, value)
  const placeholders = sub === undefined ? [] : JSON.stringify(sub).matchAll(/\$\{([^!.}]+)/g)
  return [
    ...(Ref === undefined ? [] : [Ref]),
    ...attribute.slice(0, 1),
    ...[...placeholders].map(([, name = '']) => name),
    ...Object.values(value).flatMap(mentioned),
  ]
}

const Mention = z.object({
  Ref: z.optional(z.string()),
  'Fn::GetAtt': z.optional(z.array(z.string())),
  'Fn::Sub': z.optional(z.unknown()),
})
