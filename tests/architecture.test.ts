import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import * as imports from './architecture/imports.ts'
import { isPermissive, licenseIsPermissive, Manifest, Package, versionsArePinned } from './architecture/packages.ts'
import { type Breach, codeOf, type SourceFile } from './architecture/source-text.ts'
import * as words from './architecture/words.ts'

const top = join(import.meta.dirname, '..')
const read = (path: string): SourceFile => ({ path, text: readFileSync(join(top, path), 'utf8') })
const readJson = (path: string): unknown => JSON.parse(read(path).text)

/** Every file that is in the repository, or would be if all were committed now. */
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: top,
  encoding: 'utf8',
})
const paths = listed.split('\0').filter(path => path !== '' && existsSync(join(top, path)))
const rooms = /^(events|functions|infra|tools)\/.*\.ts$/
const sources = paths.filter(path => rooms.test(path) && !path.endsWith('.d.ts')).map(read)
const all = paths.filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts')).map(read)
/** These two hold examples of what they forbid, or programs in small. */
const code = all.filter(({ path }) => !['tests/architecture.test.ts', 'tests/infra/bundle.test.ts'].includes(path))

type Rule = {
  rule: string
  check: (file: SourceFile) => Breach[]
  files: readonly SourceFile[]
  planted: [path: string, text: string][]
}

const rules: Rule[] = [
  {
    rule: 'events import nothing but zod and one another',
    check: imports.eventsStandAlone,
    files: sources,
    planted: [
      ['events/a.ts', `import { b } from '../functions/b.ts'`],
      ['events/a.ts', `export { b } from 'node:crypto'`],
      ['events/a.ts', `const b = await import('zodiac')`],
    ],
  },
  {
    rule: 'functions, infra and tools are apart, and nothing needs the tests',
    check: imports.roomsAreApart,
    files: sources,
    planted: [
      ['functions/parse/a.ts', `import type { b } from '../../infra/b.ts'`],
      ['functions/a.ts', `import { b } from '../tools/b.ts'`],
      ['infra/local/a.ts', `import { b } from '../../functions/result.ts'`],
      ['infra/a.ts', `import '../tools/b.ts'`],
      ['tools/a.ts', `import { b } from '../tests/support/b.ts'`],
    ],
  },
  {
    rule: 'no stage imports another, but publish the facts and rows that store keeps',
    check: imports.stagesAreApart,
    files: sources,
    planted: [
      ['functions/store/a.ts', `import { b } from '../parse/b.ts'`],
      ['functions/publish/a.ts', `import { fold } from '../store/decide.ts'`],
      ['functions/publish/feeds/a.ts', `import { b } from '../../enrich/b.ts'`],
      ['functions/text/a.ts', `import { b } from '../parse/b.ts'`],
      ['functions/runtime/a.ts', `import { b } from '../store/item.ts'`],
      ['functions/publish/a.ts', `import { b } from '../reconcile/audit.ts'`],
    ],
  },
  {
    rule: 'only buckets, tables, handlers and the runtime hold a client of AWS',
    check: imports.clientsStandAtTheEdge,
    files: sources,
    planted: [
      ['functions/store/decide.ts', `import { S3Client } from '@aws-sdk/client-s3'`],
      ['functions/publish/my-buckets.ts', `import { S3Client } from '@aws-sdk/client-s3'`],
      ['infra/stack.ts', `import { S3Client } from '@aws-sdk/client-s3'`],
      ['events/a.ts', `import type { S3Client } from '@aws-sdk/client-s3'`],
    ],
  },
  {
    rule: 'functions open no file, process or socket of their own',
    check: imports.functionsTouchNoDisk,
    files: sources,
    planted: [
      ['functions/a.ts', `import { readFile } from 'node:fs/promises'`],
      ['functions/a.ts', `import { readFileSync } from 'fs'`],
      ['functions/a.ts', `import { get } from 'node:https'`],
    ],
  },
  {
    rule: 'a cold start loads no more of Node than it needs',
    check: imports.coldStartsStayLight,
    files: sources,
    planted: [
      ['functions/a.ts', `import { isDeepStrictEqual } from 'node:util'`],
      ['events/a.ts', `import { inspect } from 'util'`],
    ],
  },
  {
    rule: 'imports name the file',
    check: imports.importsNameTheFile,
    files: code,
    planted: [['functions/a.ts', `import { b } from './b'`]],
  },
  {
    rule: 'a registry is a list and nothing else',
    check: imports.registriesAreLists,
    files: sources,
    planted: [
      ['functions/parse/formats/index.ts', `export { a } from './a.ts'\nexport const all = []`],
      ['functions/publish/feeds/index.ts', `export * from './a.ts'`],
      ['functions/enrich/enrichers/index.ts', `export { a, b } from './a.ts'`],
    ],
  },
  {
    rule: 'nothing is cast, asserted or any',
    check: words.nothingIsCast,
    files: all,
    planted: [
      ['a.ts', 'const a = b as Draft'],
      ['a.ts', 'const a = b as unknown'],
      ['a.ts', 'const a = b as { c: string }'],
      ['a.ts', 'const a = b!.c'],
      ['a.ts', 'call(b!)'],
      ['a.ts', 'const a = b[0]!\n'],
      ['a.ts', 'const a: any = 1'],
      ['a.ts', 'const a: Record<string, any> = {}'],
      ['a.ts', 'import { c } from "c"\nconst a = b as Draft'],
    ],
  },
  {
    rule: 'the world is read at the door',
    check: words.theWorldIsReadAtTheDoor,
    files: sources,
    planted: [
      ['functions/a.ts', 'const a = process.env'],
      ['functions/publish/handler.ts', 'const a = process.env'],
      ['functions/a.ts', 'const a = Date.now()'],
      ['functions/a.ts', 'const a = new Date( )'],
      ['functions/runtime/settings.ts', 'const a = new Date()'],
      ['events/a.ts', 'const a = Math.random()'],
    ],
  },
  {
    rule: 'no file is longer than one can hold in mind',
    check: words.filesAreShort,
    files: sources,
    planted: [['infra/a.ts', 'a\n'.repeat(201)]],
  },
  {
    rule: 'names say what is inside',
    check: words.namesSayWhatIsInside,
    files: paths.map(path => ({ path, text: '' })),
    planted: [
      'functions/utils.ts',
      'functions/text/html-helpers.ts',
      'infra/shared/a.ts',
      'functions/Common.ts',
      'events/types.ts',
    ].map(path => [path, '']),
  },
  {
    rule: 'no file names a machine or its registry',
    check: words.noMachineIsNamed,
    files: paths.filter(path => !path.startsWith('tests/architecture')).map(read),
    planted: [
      ['a.md', 'run it in /home/somebody/copydesk'],
      ['a.json', '{ "resolved": "https://registry.example/a.tgz" }'],
      ['a.ts', `const a = '/Users/somebody/a'`],
    ],
  },
]

describe.each(rules)('$rule', ({ check, files, planted }) => {
  test('holds everywhere', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(check)).toEqual([])
  })

  test.each(planted)('would be missed if it were broken: %s: %s', (path, text) => {
    expect(check({ path, text })).not.toEqual([])
  })
})

describe('what the rules allow', () => {
  const everything = rules.map(({ check }) => check)
  const allowed: [string, string][] = [
    [
      'functions/publish/a.ts',
      `import type { Current } from '../store/facts.ts'\nimport { rowBody } from '../store/item.ts'`,
    ],
    ['functions/reconcile/a.ts', `import { fold } from '../store/decide.ts'\nimport { b } from '../publish/select.ts'`],
    ['functions/store/a-table.ts', `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'`],
    ['functions/runtime/settings.ts', 'const a = process.env'],
    ['functions/publish/handler.ts', 'const now = new Date()'],
    [
      'functions/a.ts',
      `import * as z from 'zod/mini'\nimport { a as b } from './c.ts'\nexport { d as e } from './f.ts'`,
    ],
    [
      'functions/a.ts',
      `const a = ['b'] as const\nconst b = 'as Draft, any, c!.d' // as Draft\nconst c = a !== b && !a`,
    ],
    ['functions/a.ts', 'const a = new Date(0)\n/* Date.now() */\nconst b = `as Draft`\nconst d = /as Draft/'],
    ['infra/bundle.ts', `const entry = join(functions, 'parse', 'handler.ts')`],
  ]

  test.each(allowed)('%s: %s', (path, text) => {
    expect(everything.flatMap(check => check({ path, text }))).toEqual([])
  })

  test('is judged on code alone: texts, templates, patterns and comments are blanked out, and lines stay', () => {
    const template = ['`x$', '{c(`x}`, { x })}x`'].join('')
    const text = `a('x') // x\nb(${template}) /* x\nx */\nd(/[/x']x/g, 1 / 2)`

    expect(codeOf(text).replace(/ +/g, ' ')).toBe('a( ) \nb( ) \n \nd( , 1 / 2)')
  })
})

describe('a package', () => {
  const manifest = z.parse(Manifest, readJson('package.json'))
  const installed = packagesUnder('node_modules')

  test('is asked for in one version', () => {
    expect(versionsArePinned(manifest)).toEqual([])
    expect(
      versionsArePinned({ dependencies: { a: '^1.0.0', b: '1.x' }, devDependencies: { c: 'latest' } }),
    ).toHaveLength(3)
  })

  test('is under a licence that asks for no more than to be named', () => {
    expect(installed.length).toBeGreaterThan(Object.keys(manifest.dependencies).length)
    expect(installed.flatMap(licenseIsPermissive)).toEqual([])
  })

  test.each([
    'GPL-3.0',
    'AGPL-3.0-only',
    'MPL-2.0',
    'LGPL-2.1',
    'MIT AND GPL-2.0',
    'SEE LICENSE IN x',
    'UNLICENSED',
    'CC-BY-4.0',
  ])('under %s would be found', license => {
    expect(licenseIsPermissive({ name: 'a', version: '1.0.0', license })).toHaveLength(1)
  })

  test('without any licence would be found', () =>
    expect(licenseIsPermissive({ name: 'a', version: '1.0.0' })).toHaveLength(1))

  test.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT OR Apache-2.0', '(MIT AND Apache-2.0)'])(
    'may be under %s',
    license => {
      expect(isPermissive(license)).toBe(true)
    },
  )
})

/** Every installed package, nested ones too. */
function packagesUnder(folder: string): Package[] {
  if (!existsSync(join(top, folder))) return []

  return readdirSync(join(top, folder))
    .filter(name => !name.startsWith('.'))
    .flatMap(name => {
      const path = `${folder}/${name}`
      if (name.startsWith('@')) return packagesUnder(path)

      const manifest = `${path}/package.json`
      const own = existsSync(join(top, manifest)) ? [z.parse(Package, readJson(manifest))] : []
      return [...own, ...packagesUnder(`${path}/node_modules`)]
    })
}
