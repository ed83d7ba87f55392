import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { site } from '../site.config.ts'
import { bundle } from './bundle.ts'
import { PipelineStack } from './pipeline-stack.ts'

const root = join(import.meta.dirname, '..')
// Inside the assembly that is being written, so that two synths side by side never meet.
const bundles = join(process.env['CDK_OUTDIR'] ?? join(root, 'cdk.out'), 'bundles')
await bundle({ functions: join(root, 'functions'), out: bundles })

// Without the usage report the template is the same whether the CDK's command line or `node` runs this file.
const app = new App({ analyticsReporting: false })
new PipelineStack(app, 'Copydesk', { site, bundles })
app.synth()
