import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** What is left of a batch at the end waits for company as long as this. */
const WINDOW_SECONDS = 1

const Resource = z.looseObject({ Type: z.string() })
const AnyTemplate = z.looseObject({ Resources: z.record(z.string(), Resource) })
const Mapping = z.looseObject({ Properties: z.looseObject({ EventSourceArn: z.unknown() }) })

/** The only thing in which this template differs from the one that is deployed. */
export function setBatchSize(assembly: string, batch: number): void {
  const file = join(assembly, 'Copydesk.template.json')
  const template = z.parse(AnyTemplate, JSON.parse(readFileSync(file, 'utf8')))
  for (const resource of Object.values(template.Resources)) {
    if (resource.Type !== 'AWS::Lambda::EventSourceMapping') continue
    const { Properties } = z.parse(Mapping, resource)
    const window = batch === 1 ? 0 : WINDOW_SECONDS
    Object.assign(resource, {
      Properties: { ...Properties, BatchSize: batch, MaximumBatchingWindowInSeconds: window },
    })
  }
  writeFileSync(file, JSON.stringify(template))
}
