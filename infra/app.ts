import { join } from 'node:path'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { site } from '../site.config.ts'
import { bundle } from './bundle.ts'
import { publisherEntities } from './publisher-entities.ts'

const root = join(import.meta.dirname, '..')
// Inside the assembly that is being written, so that two synths side by side never meet.
const bundles = join(process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out'), 'bundles')
const entities = site.entities === undefined ? undefined : join(root, site.entities)
const models = { enrich: await publisherEntities(entities) }
// The bundler works in a process of its own: meanwhile the CDK is loaded.
const [{ App }, { PipelineStack }] = await Promise.all([
  import('aws-cdk-lib'),
  import('./pipeline-stack.ts'),
  bundle({ functions: join(root, 'functions'), out: bundles, models }),
])

// A new app takes every behaviour that the CDK recommends; a change of them shows in the snapshot of the template.
// Without the usage report the template is the same whether the CDK's command line or `node` runs this file.
const app = new App({ analyticsReporting: false, context: flags })
new PipelineStack(app, 'Copydesk', { site, bundles })
// The CDK's own switch. Off in the local run, where a start is not to wait for what a deploy is stopped by.
if (process.env['CDK_VALIDATION'] !== 'false') (await import('./checks.ts')).addChecks(app)
app.synth()
