import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { Rejection } from '../events/article.ts'
import { SiteConfig } from '../events/settings.ts'
import { saidNames } from '../functions/parse/overlay.ts'
import { Endpoints } from '../infra/local/data-directory.ts'
import { help as startHelp } from '../infra/local/options.ts'
import { help as costHelp } from '../tools/cost/options.ts'
import { help as eraseHelp } from '../tools/erase/options.ts'
import { help as rebuildHelp } from '../tools/rebuild/options.ts'
import { help as reconcileHelp } from '../tools/reconcile/options.ts'
import { help as redriveHelp } from '../tools/redrive/options.ts'
import { help as replayHelp } from '../tools/replay/options.ts'
import { standings } from '../tools/status/answers.ts'
import { help as statusHelp } from '../tools/status/options.ts'

const top = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(top, path), 'utf8')
const run = promisify(execFile)
const scripts = z.parse(
  z.object({ scripts: z.record(z.string(), z.string()) }),
  JSON.parse(read('package.json')),
).scripts

const pages = [
  'README.md',
  'docs/deploy.md',
  'docs/security-model.md',
  'docs/receipts.md',
  'docs/configuration.md',
  'docs/runbook.md',
  'docs/operate.md',
  'docs/adr/README.md',
]

type Block = { language: string; text: string; heading: string }

/** The fenced blocks of a page, each with the heading that it stands under. */
function blocksOf(page: string): Block[] {
  let heading = ''
  return Array.from(page.matchAll(/^#+ (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm)).flatMap(([, title, language, text]) => {
    heading = title ?? heading
    return text === undefined ? [] : [{ language: language ?? '', text, heading }]
  })
}

const readme = read('README.md')
const blocks = blocksOf(readme)
const blockOf = (heading: string, language: string) =>
  blocks.find(block => block.heading === heading && block.language === language)?.text ?? ''
const matches = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), match => match[1] ?? '')
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '')

/** A recipe's file, and the line that its registry is to get. */
const recipes = blocks
  .filter(block => block.language === 'ts')
  .map(({ text }) => ({ path: /^\/\/ ([\w./-]+)/.exec(text)?.[1] ?? '', text, isLine: text.includes('one more line') }))

describe.each(pages)('%s', page => {
  const text = read(page)

  test('names no script that package.json does not have', () => {
    const named = [...matches(text, /\bnpm run (?:-s )?([\w:]+)/g), ...matches(text, /\bnpm (start|test)\b/g)]

    expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
  })

  test('names no file or folder that is not there', () => {
    const rooms = /^(events|functions|infra|tools|tests|docs)\//
    const linked = matches(withoutCode(text), /\]\((?!https?:)([^)#]+)/g).map(link => join(dirname(page), link))
    const quoted = matches(withoutCode(text), /`([\w./-]+)`/g).filter(
      name => rooms.test(name) || name.endsWith('.config.ts'),
    )
    const wrong = [...linked, ...quoted].filter(path => !existsSync(join(top, path)))

    expect(wrong).toEqual([])
  })

  test('links to no heading that is not there', () => {
    const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g))
    const wrong = links.filter(([, file = '', anchor = '']) => {
      const target = file === '' ? page : normalize(join(dirname(page), file))
      const anchors = matches(read(target), /^#+ (.+)$/gm).map(title => title.toLowerCase().replace(/[^\w]+/g, '-'))
      return !anchors.includes(anchor)
    })

    expect(wrong.map(([link]) => link)).toEqual([])
  })
})

describe('what the pages list', () => {
  const rowsUnder = (page: string, heading: string): string[] => {
    const from =
      read(page)
        .split(new RegExp(`^## ${heading}.*$`, 'm'))[1]
        ?.split(/^## /m)[0] ?? ''
    return matches(from, /^\| `([^`]+)`/gm)
  }

  test('is every room of the tree', () => {
    const named = matches(blockOf('Layout', 'text'), /^(\S+)/gm)

    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(path => !existsSync(join(top, path)))).toEqual([])
  })

  const options = (help: string) => matches(help, /^ {2}(--[\w-]+)/gm).filter(name => name !== '--help')

  test('is every option, with what holds without it', () => {
    const shown = rowsUnder('docs/configuration.md', 'The command line').map(row => row.split(' ')[0] ?? '')
    const ofOperators = ['--data', '--stack', '--json']
    const operators = [statusHelp, redriveHelp, replayHelp, reconcileHelp, rebuildHelp, eraseHelp, costHelp].flatMap(
      options,
    )
    const real = [...options(startHelp), ...ofOperators, ...operators.filter(name => !ofOperators.includes(name))]
    const inReadme = matches(readme, /(?:npm start|npm run status) -- (--[\w-]+)/g)

    expect(shown.filter(name => name.startsWith('--')).sort()).toEqual(real.sort())
    expect([...real, '--help']).toEqual(expect.arrayContaining(inReadme))
    expect(matches(startHelp, /port of .*\((\d+)/g)).toEqual(['4566', '8080'])
  })

  test('is every outcome and every kind of rejection', () => {
    expect(rowsUnder('docs/receipts.md', 'Outcomes').sort()).toEqual([...standings].sort())
    expect(rowsUnder('docs/receipts.md', 'Rejections').sort()).toEqual([...Rejection.shape.kind.options].sort())
  })

  test('is every setting of the site and every word beside an upload', () => {
    const settings = read('docs/configuration.md').split(/^## /m)[1] ?? ''
    const words = ['article-id', ...saidNames].map(name => `x-amz-meta-${name}`)

    for (const name of Object.keys(SiteConfig.shape)) expect(settings).toMatch(new RegExp(`\`${name}[.\`]`))
    expect(rowsUnder('docs/configuration.md', 'Object metadata').sort()).toEqual(words.sort())
  })

  test('is what .ci/run runs', () => {
    const commands = [...blocksOf(readme).filter(({ heading }) => heading === 'Layout')]
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.trim().split('\n'))

    expect(commands).toEqual(['npm run check', 'npm test'])
    expect(read('.ci/run').trim().split('\n').slice(-3)).toEqual(['npm ci', ...commands])
  })
})

describe('the commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-readme-'))
  // Most of what a command takes is to load the clients.
  const compiledOnce = { ...process.env, NODE_COMPILE_CACHE: join(inject('runFolder'), 'compiled') }
  let child: ChildProcess | undefined
  let printed = ''

  beforeAll(() => {
    const words = [join(top, 'infra/local/start.ts'), '--s3-port', '0', '--site-port', '0']
    child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout?.on('data', chunk => {
      printed += chunk
    })
  })
  afterAll(async () => {
    if (child?.exitCode === null && child.kill('SIGINT')) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })

  /** What differs from run to run: ports, times of day, how long something took. */
  const masked = (text: string): string =>
    text
      .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
      .replace(/ +\d+ms/g, ' TIME')
      .replace(/[\d.]+ s$/gm, 'TIME')

  const announced = () => z.parse(Endpoints, JSON.parse(readFileSync(join(folder, '.copydesk/endpoints.json'), 'utf8')))
  const PATIENCE = { timeout: 60_000, interval: 100 }

  test('print at the start what the README says', { timeout: 70_000 }, async () => {
    const kept = 'All is kept in .copydesk'
    const [welcome = '', steps = ''] = masked(blockOf('Start', 'text')).split(kept)

    expect(steps.trim().split('\n').length).toBeGreaterThan(3)
    await vi.waitFor(() => {
      const [said, done] = masked(printed).split(kept)
      expect(said).toBe(welcome)
      expect(done?.split('\n')).toEqual(expect.arrayContaining(steps.trim().split('\n')))
    }, PATIENCE)
  })

  test('upload to the bucket that there is', () => {
    const buckets = [...matches(readme, /:4566\/([\w-]+)/g), ...matches(readme, /s3:\/\/([\w-]+)/g)]
    expect(new Set(buckets)).toEqual(new Set([announced().uploadsBucket]))
  })

  test('do to an article what the README says', { timeout: 90_000 }, async () => {
    const tried = blocks.filter(({ heading }) => heading === 'Try it').slice(0, -1)
    expect(tried.map(({ language }) => language)).toEqual(['sh', 'text', 'sh', 'text', 'sh', 'text', 'sh', 'text'])

    for (let at = 0; at < tried.length; at += 2) await tryOut(tried[at]?.text ?? '', masked(tried[at + 1]?.text ?? ''))

    const { site } = announced()
    const [page] = matches(blockOf('Try it', 'text'), /(\/world\/\S+\.html)/g)
    await vi.waitFor(async () => {
      expect((await fetch(`${site}${page}`)).status).toBe(410)
      expect(await (await fetch(`${site}/world/feed.atom`)).text()).toContain('<at:deleted-entry')
    }, PATIENCE)
  })

  /** Runs a block; its last command asks for a receipt, which is asked for until it says what is quoted. */
  async function tryOut(commands: string, quoted: string): Promise<void> {
    const lines = commands.trim().split('\n')
    const key = /^npm run status -- (\S+)$/.exec(lines.pop() ?? '')?.[1] ?? ''
    await run('sh', ['-c', lines.join('\n')], { cwd: folder })

    await vi.waitFor(async () => {
      const { stdout } = await run(process.execPath, [join(top, 'tools/status.ts'), key], {
        cwd: folder,
        env: compiledOnce,
      })
      expect(masked(stdout).slice(0, quoted.length)).toBe(quoted)
    }, PATIENCE)
  }
})

describe('the recipes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-recipes-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(() => {
    for (const path of [
      'events',
      'functions',
      'tests/contracts',
      'tests/fixtures',
      'tests/functions',
      'tests/support',
      'site.config.ts',
      'package.json',
    ])
      cpSync(join(top, path), join(folder, path), { recursive: true })
    symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'))
    const compiler = { extends: join(top, 'tsconfig.json'), include: ['functions', 'events', 'tests/contracts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(compiler))
    for (const { path, text, isLine } of recipes) (isLine ? appendFileSync : writeFileSync)(join(folder, path), text)
  })

  test('are a new file and a line in a registry that is there', () => {
    expect(recipes.map(({ path, isLine }) => existsSync(join(top, path)) === isLine)).toEqual(Array(6).fill(true))
  })

  test('compile', { timeout: 60_000 }, async () => {
    await expect(
      // Beside other tests, checkers side by side would only do some of the work twice.
      run(process.execPath, [join(top, 'node_modules/typescript/bin/tsc'), '--singleThreaded', '-p', folder]),
    ).resolves.toMatchObject({ stdout: '' })
  })

  test('pass the contract suites', { timeout: 120_000 }, async () => {
    const vitest = join(top, 'node_modules/vitest/vitest.mjs')
    const asked = '^(the format newsroom|sentenceLength|ticker|no |the registry)'
    const report = join(folder, 'report.json')
    const words = [
      'run',
      '--root',
      folder,
      '--testTimeout=60000',
      '--reporter=json',
      `--outputFile=${report}`,
      '-t',
      asked,
      '--isolate=false',
      '--maxWorkers=1',
      ...['formats', 'enrichers', 'feed-formats'].map(registry => `tests/contracts/${registry}.test.ts`),
    ]
    // It ends with 1 where a test failed: the report says which.
    await run(process.execPath, [vitest, ...words]).catch(() => undefined)
    const { testResults } = z.parse(Results, JSON.parse(readFileSync(report, 'utf8')))
    const named = (status: string) =>
      testResults.flatMap(file => file.assertionResults.filter(one => one.status === status).map(one => one.fullName))

    expect(named('failed')).toEqual([])
    for (const name of ['the format newsroom', 'sentenceLength', 'ticker'])
      expect(named('passed').filter(test => test.startsWith(name)).length).toBeGreaterThan(5)
  })
})

const Results = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) })),
})
