import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chromium, chromiumPath, openChromium } from '../../support/chromium.ts'
import type { Window } from '../../support/chromium-view.ts'
import { shownPages } from './shown-pages.ts'

/**
 * Where the one file of axe-core is. Its licence keeps it out of this project: whoever wants its rules asked brings it along. The rules of
 * our own are asked in any case.
 */
const axePath = process.env['AXE_PATH']
const axe = axePath === undefined ? '' : readFileSync(axePath, 'utf8')
if (axePath === undefined) process.stderr.write('pages-in-browser.test.ts: axe was not asked: AXE_PATH is not set\n')

const rules = `${readFileSync(join(import.meta.dirname, 'page-probe.js'), 'utf8')}\n${axe}`
const withAxe = axePath === undefined ? 'probe()' : 'probeWithAxe()'

/** A folder where pictures of all pages are left for people to look at: each page takes half a second then. */
const shots = process.env['COPYDESK_SHOTS']

// All that axe looks at depends on the width or on the colours, never on both.
const windows = [
  { width: 360, scheme: 'light', ask: withAxe },
  { width: 360, scheme: 'dark', ask: 'probe()' },
  { width: 1280, scheme: 'light', ask: 'probe()' },
  { width: 1280, scheme: 'dark', ask: withAxe },
] as const

describe.runIf(chromiumPath !== undefined)('in Chromium', () => {
  let browser: Chromium
  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '')
    if (shots !== undefined) mkdirSync(shots, { recursive: true })
  })
  afterAll(() => browser.close())

  const html = (text = '') => ({ contentType: 'text/html; charset=utf-8', text })
  const look = (name: string, window: Window, probe: string) => browser.view(html(shownPages[name]), window, probe)

  test.each(Object.keys(shownPages))('everybody can read the page "%s"', async name => {
    await look(name, windows[0], rules)

    for (const { width, scheme, ask } of windows) {
      const probe = `Promise.resolve(${ask}).then(wrong =>
        ({ width: innerWidth, dark: matchMedia('(prefers-color-scheme:dark)').matches, wrong }))`
      const { probed, png } = await browser.view(undefined, { width, scheme, shot: shots !== undefined }, probe)

      expect(probed).toEqual({ width, dark: scheme === 'dark', wrong: [] })
      if (shots !== undefined) writeFileSync(join(shots, `${name}-${width}-${scheme}.png`), png)
    }
  })

  test('the probe finds what is wrong', async () => {
    const text = `<!doctype html><html><body><p style="color:#aaa">pale</p><main><h1></h1><h3>Step</h3><img src="x">
      <a href="/"></a><p id="a">1</p><p id="a">2</p><ul><p>3</p></ul><p style="width:3000px">wide</p></main>`
    const { probed } = await browser.view(html(text), windows[0], `${rules}\nprobe()`)

    for (const words of [
      ...['no language', 'no direction', 'no title', 'outside of all parts', 'not one masthead', 'a step left out: h3'],
      ...[
        'an empty heading',
        'without alt',
        'without a name',
        'an id twice',
        'more than items',
        'contrast 2.3',
        'sticks out',
      ],
    ])
      expect(String(probed)).toContain(words)
  })

  test.runIf(axePath !== undefined)('axe is asked, and finds what is wrong', async () => {
    const { probed } = await browser.view(html('<main><input></main>'), windows[0], `${rules}\nprobeWithAxe()`)

    expect(String(probed)).toContain('axe label (critical): <input>')
  })

  test('a picture of a page is as wide as the window, and as high as the page', async () => {
    const { png, probed } = await look(
      'article',
      { width: 360, scheme: 'light', shot: true },
      'document.body.scrollHeight',
    )

    expect(png.readUInt32BE(16)).toBe(360)
    expect(png.readUInt32BE(20)).toBeGreaterThanOrEqual(Number(probed))
  })

  test('on paper an article is black on white, without the ways to other pages', async () => {
    const probe = `({ paper: getComputedStyle(document.body).backgroundColor, ink: getComputedStyle(document.body).color,
      ways: [...document.querySelectorAll('nav, footer a')].filter(one => one.checkVisibility()).length })`
    const { probed } = await look('article', { width: 800, scheme: 'dark', print: true }, probe)

    expect(probed).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', ways: 0 })
  })

  test('an article in Arabic is set from the right, with its date beside it', async () => {
    const probe = `[...document.querySelectorAll('h1, .meta, .kicker')].map(one => getComputedStyle(one).textAlign + ' ' + getComputedStyle(one).direction)`
    const { probed } = await look('right-to-left', { width: 1280, scheme: 'light' }, probe)

    expect(probed).toEqual([expect.stringContaining('rtl'), 'start rtl', 'right ltr'])
  })
})
