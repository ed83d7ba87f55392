import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chromium, chromiumPath, openChromium } from '../../support/chromium.ts'
import { shownPages } from './shown-pages.ts'

const pageProbe = `${readFileSync(join(import.meta.dirname, 'page-probe.js'), 'utf8')}\nprobe()`

/** A folder where pictures of all pages are left for people to look at: each page takes half a second then. */
const shots = process.env['COPYDESK_SHOTS']

const windows = [
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const
const views = Object.keys(shownPages).flatMap(name => windows.map(window => ({ name, ...window })))

describe.runIf(chromiumPath !== undefined)('in Chromium', () => {
  let browser: Chromium
  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '')
    if (shots !== undefined) mkdirSync(shots, { recursive: true })
  })
  afterAll(() => browser.close())

  const look = (name: string, window: Parameters<Chromium['view']>[1], probe = pageProbe) =>
    browser.view({ contentType: 'text/html; charset=utf-8', text: shownPages[name] ?? '' }, window, probe)

  test.each(views)('the page "$name" can be read by everybody at $width px, $scheme', async ({ name, ...window }) => {
    const { probed, png } = await look(name, { ...window, shot: shots !== undefined })

    expect(probed).toEqual([])
    if (shots !== undefined) writeFileSync(join(shots, `${name}-${window.width}-${window.scheme}.png`), png)
  })

  test('the probe finds what is wrong', async () => {
    const text = `<!doctype html><html><body><p style="color:#aaa">pale</p><main><h1></h1><h3>Step</h3><img src="x">
      <a href="/"></a><p id="a">1</p><p id="a">2</p><ul><p>3</p></ul><p style="width:3000px">wide</p></main>`
    const { probed } = await browser.view(
      { contentType: 'text/html', text },
      { width: 360, scheme: 'light' },
      pageProbe,
    )

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
