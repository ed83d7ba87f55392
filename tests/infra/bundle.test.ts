import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle, stages } from '../../infra/bundle.ts'

// The stages in small: one dependency in CommonJS, something two of them share, something heavy behind `import()`.
const sources = {
  'functions/parse/handler.ts': `import { greet } from '../greet.ts'
    import { separator } from 'old-dependency'
    export const handler = async (name: string): Promise<string> => greet(name) + separator
    export const later = async () => (await import('./thread.ts')).said`,
  'functions/parse/thread.ts': `import { said } from 'later-dependency'
    export { said }
    export const printed = async () => (await import('unpdf/pdfjs')).printed`,
  'functions/enrich/handler.ts': `import { greet } from '../greet.ts'
    export const handler = async (): Promise<string> => {
      const { heavy, said } = await import('./heavy.ts')
      return [greet('enrich'), said, heavy.length].join()
    }`,
  'functions/enrich/heavy.ts': `import { greet } from '../greet.ts'
    export const said = greet('heavy')
    export const heavy = ${JSON.stringify('heavy '.repeat(2000))}`,
  'functions/enrich/models/small.bin': 'a model',
  'functions/store/handler.ts': `import { greet } from '../greet.ts'
    import { Made$ } from '@aws-sdk/client-example'
    export const handler = async (): Promise<string> => greet('store') + JSON.stringify(Made$)`,
  'functions/publish/handler.ts': `import { env } from 'node:process'
    export const handler = async (name: string): Promise<string> => {
      const { Agent } = await import('node:http')
      const loaded: string[] = Reflect.get(process, 'moduleLoadList')
      return [new Agent().maxFreeSockets, env['NOBODY_SET_THIS'], loaded.some(one => one.includes('undici'))].join()
    }`,
  'functions/reconcile/handler.ts': `export const handler = async (): Promise<string> => 'reconcile'`,
  'functions/greet.ts': `export const greet = (name: string): string => 'good evening, ' + name`,
  'node_modules/@aws-sdk/client-example/package.json':
    '{ "name": "@aws-sdk/client-example", "module": "dist-es/index.js", "sideEffects": false }',
  'node_modules/@aws-sdk/client-example/dist-es/index.js': `export * from './schemas/schemas_0.js'`,
  // As AWS's generator writes them.
  'node_modules/@aws-sdk/client-example/dist-es/schemas/schemas_0.js': [
    'const _h = "http";',
    'const _q = "httpQuery";',
    'export var Made$ = [9, { [_h]: ["GET", "/?made"] }];',
    'export var Unmade$ = [9, { [_h]: ["GET", "/?unmade"], [_q]: 1 }, () => Made$];',
  ].join('\n'),
  'node_modules/unpdf/package.json': '{ "name": "unpdf", "exports": { "./pdfjs": "./dist/pdfjs.mjs" } }',
  'node_modules/unpdf/dist/pdfjs.mjs': `/* as it came */ export const printed = 'in print'`,
  'node_modules/later-dependency/package.json': '{ "name": "later-dependency", "main": "index.js" }',
  'node_modules/later-dependency/index.js': `exports.said = 'later'`,
  'node_modules/old-dependency/package.json': '{ "name": "old-dependency", "main": "index.js" }',
  'node_modules/old-dependency/index.js': `exports.separator = require('node:path').posix.sep`,
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-bundle-'))
  for (const [path, text] of Object.entries(sources)) await write(join('here', path), text)
  await bundle({ functions: join(folder, 'here', 'functions'), out: join(folder, 'out') })
})
afterAll(() => rm(folder, { recursive: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** Every file under a folder with its text, by path. */
async function contents(out: string): Promise<Record<string, string>> {
  const files = await readdir(join(folder, out), { recursive: true, withFileTypes: true })
  const paths = files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name))
  const texts = await Promise.all(
    paths.map(async path => [path.slice(join(folder, out).length), await readFile(path, 'utf8')]),
  )
  return Object.fromEntries(texts)
}

const answer = async (stage: string, argument = ''): Promise<string> => {
  const alone = await mkdtemp(join(tmpdir(), 'copydesk-alone-'))
  await cp(join(folder, 'out', stage), alone, { recursive: true })
  const script = `const { handler } = await import('./handler.mjs'); console.log(await handler('${argument}'))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: alone,
    encoding: 'utf8',
  })
  await rm(alone, { recursive: true })
  return said.trim()
}

describe('a bundle', () => {
  test.each([
    ['parse', 'good evening, editor/'],
    ['enrich', 'good evening, enrich,good evening, heavy,12000'],
    ['store', 'good evening, store[9,{"http":["GET","/?made"]}]'],
  ])('of %s runs by itself, far from its sources and packages', async (stage, said) => {
    expect(await answer(stage, 'editor')).toBe(said)
  })

  test('asks nothing of Node’s own modules but what is used: to import one loads all that it offers, of http a whole client', async () => {
    expect(await answer('publish')).toBe('256,,false')
  })

  test('leaves out what an AWS client says of calls that its stage never makes', async () => {
    expect(Object.values(of('store', await contents('out'))).join()).not.toContain('?unmade')
  })

  test('holds what its stage imports later as a file of its own, and nothing that only another stage needs', async () => {
    const files = Object.entries(await contents('out')).filter(([path]) => path !== '/meta.json')
    const holding = (text: string) => files.filter(([, content]) => content.includes(text)).map(([path]) => path)

    expect(holding('heavy heavy heavy')).toEqual([expect.stringMatching(/^\/enrich\/heavy-\w+\.mjs$/)])
    expect(holding('good evening').map(dirname).toSorted()).toEqual(['/enrich', '/parse', '/store'])
  })

  test('is one file for whoever starts cold, whatever stages and later files share with it', async () => {
    for (const [path, text] of Object.entries(await contents('out')))
      if (path.endsWith('/handler.mjs')) expect(text).not.toMatch(/\b(?:from|import)\s*"\.\//)
  })

  test('leaves the handler alone in a file that needs nothing of ours', async () => {
    const files = Object.entries(of('parse', await contents('out')))
    const later = files.filter(([path]) => !path.endsWith('/handler.mjs'))

    expect(later.map(([path]) => path)).toContainEqual(expect.stringMatching(/thread-\w+\.mjs$/))
    for (const [, text] of later) expect(text).not.toContain('handler.mjs')
  })

  test('has what came bundled as it came, beside what imports it later, and no other stage has it', async () => {
    const files = await contents('out')
    const having = Object.keys(files).filter(path => path.endsWith('pdfjs.mjs'))
    const thread = Object.keys(files).find(path => /^\/parse\/thread-\w+\.mjs$/.test(path)) ?? ''

    expect(having).toEqual(['/parse/pdfjs.mjs'])
    expect(files['/parse/pdfjs.mjs']).toBe(sources['node_modules/unpdf/dist/pdfjs.mjs'])
    const { printed } = await import(join(folder, 'out', thread))
    expect(await printed()).toBe('in print')
  })

  test('comes with an account of what went into it', async () => {
    const { outputs } = JSON.parse(await readFile(join(folder, 'out', 'meta.json'), 'utf8'))
    expect(JSON.stringify(outputs)).toContain('functions/enrich/heavy.ts')
    expect(JSON.stringify(outputs)).toContain('"entryPoint":"functions/parse/handler.ts"')
  })

  test('is the same bytes wherever its sources lie', async () => {
    await cp(join(folder, 'here'), join(folder, 'elsewhere', 'deep'), { recursive: true })
    await bundle({ functions: join(folder, 'elsewhere', 'deep', 'functions'), out: join(folder, 'out-elsewhere') })
    const [here, elsewhere] = [await contents('out'), await contents('out-elsewhere')]
    for (const stage of stages) expect(of(stage, elsewhere)).toEqual(of(stage, here))
  })

  test('keeps its bytes when another stage changes, and nothing of an earlier build', async () => {
    const before = await contents('out')
    await write('here/functions/enrich/heavy.ts', sources['functions/enrich/heavy.ts'].replaceAll('heavy ', 'other '))
    await bundle({ functions: join(folder, 'here', 'functions'), out: join(folder, 'out') })
    const after = await contents('out')
    await write('here/functions/enrich/heavy.ts', sources['functions/enrich/heavy.ts'])

    for (const stage of ['parse', 'store', 'publish']) expect(of(stage, after)).toEqual(of(stage, before))
    expect(Object.keys(of('enrich', after))).toHaveLength(Object.keys(of('enrich', before)).length)
    expect(JSON.stringify(of('enrich', after))).not.toContain('heavy heavy')
  })

  test('of a stage without a handler is an error that names the file', async () => {
    const functions = join(folder, 'empty', 'functions')
    await mkdir(functions, { recursive: true })
    await expect(bundle({ functions, out: join(folder, 'nothing') })).rejects.toThrow('functions/parse/handler.ts')
  })
})

const of = (stage: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(`/${stage}/`)))
