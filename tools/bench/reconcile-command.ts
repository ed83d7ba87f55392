import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as z from 'zod/mini'
import { composePages } from '../../functions/publish/compose-pages.ts'
import { composeDirectory } from '../../functions/publish/feed-directory.ts'
import { composeFeed } from '../../functions/publish/render-feed.ts'
import { feedsOfSite } from '../../functions/publish/site-feeds.ts'
import { composeIndex } from '../../functions/publish/sitemaps/render-sitemaps.ts'
import { newsSitemapFile } from '../../functions/publish/sitemaps/sitemap-files.ts'
import { draw, openPageSample } from '../../functions/reconcile/page-sample.ts'
import { claimDataDirectory } from '../../infra/local/data-directory.ts'
import { type Gateway, startGateway } from '../../infra/local/gateway.ts'
import { synthesize } from '../../infra/local/synthesis.ts'
import { deploymentOf } from '../../infra/local/template/deployment.ts'
import { provision } from '../../infra/local/template/provision.ts'
import { readAssembly } from '../../infra/local/template/template.ts'
import type { Desk } from '../desk/desk.ts'
import { deskHere } from '../desk/local-desk.ts'
import { auditPorts, renderContext } from '../reconcile/audit-ports.ts'
import { archived } from './archive.ts'
import type { Say } from './figure.ts'
import { plantArchive } from './planted-archive.ts'
import { inFolder } from './started.ts'

const Usage = z.object({ megabytes: z.number(), cpuSeconds: z.number() })
const Report = z.object({ findings: z.array(z.unknown()) })
export type Measured = z.infer<typeof Usage> & { seconds: number }

const root = join(import.meta.dirname, '..', '..')
const siteUrl = 'http://127.0.0.1:8080'

/** The command as it is typed, over an archive that was planted in the engines of this machine. */
export const measureCommand = (articles: number, say: Say): Promise<Measured> =>
  inFolder(async folder => {
    say(`planting ${articles} articles`)
    const gateway = await openPlanted(articles, folder)
    try {
      say(`npm run reconcile over ${articles} articles`)
      return await runCommand(folder)
    } finally {
      await gateway.stop()
    }
  })

async function openPlanted(articles: number, folder: string): Promise<Gateway> {
  const assembly = join(folder, 'cdk.out')
  const dataDir = join(folder, 'aws')
  await synthesize(assembly)
  const read = readAssembly(assembly)
  const { outputs } = deploymentOf(read, { gatewayUrl: siteUrl, siteUrl })
  const { UploadsBucketName = '', SiteBucketName = '', ArticlesTableName = '', FeedsTableName = '' } = outputs()
  const tables = { articles: ArticlesTableName, feeds: FeedsTableName }
  await plantArchive(articles, dataDir, { uploads: UploadsBucketName, site: SiteBucketName, ...tables })

  const gateway = await startGateway({ port: 0, dataDir })
  const deployment = deploymentOf(read, { gatewayUrl: gateway.url, siteUrl })
  await provision(deployment, gateway)
  const stack = { gateway: gateway.url, site: siteUrl, outputs: deployment.outputs() }
  const desk = deskHere(folder, stack)
  await writeFeeds(desk)
  await writePages(articles, desk)
  const claim = claimDataDirectory(folder, { fresh: false })
  if (claim.ok)
    claim.directory.announce(
      { s3: gateway.url, uploadsBucket: UploadsBucketName, site: siteUrl, pid: process.pid },
      stack,
    )
  return gateway
}

async function writeFeeds(desk: Desk): Promise<void> {
  const context = renderContext(desk, new Date())
  const ports = auditPorts(desk).rendering
  const feeds = feedsOfSite(desk.config).map(feed => composeFeed(feed, ports, context))
  const sitemaps = [await composeIndex(ports, context), newsSitemapFile([])]
  const files = [
    ...(await Promise.all(feeds)).flat(),
    ...composeDirectory(await ports.feeds.listings(), context),
    ...sitemaps,
  ]
  for (const file of files) if (file.bytes !== undefined) await desk.site.put(file, 'anything')
}

/** Of those whose turn it is today; the others are empty, and are looked at for being there. */
async function writePages(articles: number, desk: Desk): Promise<void> {
  const context = renderContext(desk, new Date())
  const ports = auditPorts(desk).rendering
  const sample = openPageSample()
  for (let n = 0; n < articles; n++) draw(sample, archived(n).articleId, context.now)
  for (const articleId of sample.ids)
    for (const file of await composePages(articleId, ports, context))
      if (file.bytes !== undefined) await desk.site.put(file, 'anything')
}

async function runCommand(folder: string): Promise<Measured> {
  const began = performance.now()
  const usageFile = join(folder, 'usage.json')
  const words = ['tools/reconcile.ts', '--data', folder, '--json']
  const child = spawn(process.execPath, ['--import', './tools/bench/tell-usage.ts', ...words], {
    cwd: root,
    env: { ...process.env, USAGE_FILE: usageFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [report] = await Promise.all([text(child.stdout), once(child, 'close')])
  const seconds = (performance.now() - began) / 1000
  const { findings } = Report.parse(JSON.parse(report))
  if (findings.length > 0)
    throw new Error(`a planted archive differs from itself: ${JSON.stringify(findings.slice(0, 3))}`)

  return { ...Usage.parse(JSON.parse(readFileSync(usageFile, 'utf8'))), seconds }
}
