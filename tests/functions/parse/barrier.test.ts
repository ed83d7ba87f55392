import { describe, expect, test } from 'vitest'
import { html } from '../../../functions/parse/formats/html.ts'
import { site } from '../../../site.config.ts'

const read = (title: string, body: string) =>
  html.read(
    {
      key: 'a.html',
      bytes: new TextEncoder().encode(`<!doctype html><title>${title}</title><body>${body}`),
      metadata: {},
    },
    site,
  )

const sentence = 'The bell of the old mill rang on Sunday for the first time in ninety years.'

describe('what a server shows instead of a story', () => {
  test.each([
    ['404 Not Found', '<center><h1>404 Not Found</h1></center><hr><center>server/1.0</center>'],
    ['Error 503: Service Unavailable', '<h1>Error 503: Service Unavailable</h1><p>Try again later.</p>'],
    ['Page not found &#8211; The Lantern', '<h1>Oops! That page can&rsquo;t be found.</h1><p>Maybe try a search?</p>'],
    ['Just a moment...', '<p>Enable JavaScript and cookies to continue</p>'],
    ['Access Denied', '<h1>Access Denied</h1>You have no permission to access this page.<p>Reference #18.2d</p>'],
    ['Attention Required! | Guard', '<h1>Sorry, you have been blocked</h1><p>You are unable to see example.org.</p>'],
    ['lantern.example', '<p>Please enable JS and disable any ad blocker</p>'],
    ['Before we continue...', '<p>Press &amp; Hold to confirm you are a human (and not a bot).</p>'],
    ['Pardon Our Interruption', '<p>Something about your browser made us think you were a bot.</p>'],
    ['Seite nicht gefunden', '<h1>Seite nicht gefunden</h1><p>Diese Seite gibt es nicht.</p>'],
    ['ページが見つかりません', '<h1>ページが見つかりません</h1><p>お探しのページはありません。</p>'],
  ])('is refused: %s', async (title, body) =>
    expect(await read(title, body)).toMatchObject({ ok: false, failure: { kind: 'no-text' } }),
  )
})

describe('a story is read', () => {
  test.each([
    [
      'that somebody signs',
      'Access denied',
      `<h1>Access denied</h1><p class="byline">By Ana Ruiz</p><p>${sentence}</p>`,
    ],
    [
      'that has a day',
      'Page not found',
      `<h1>Page not found</h1><time datetime="2026-03-08">8 March</time><p>${sentence}</p>`,
    ],
    ['that is long', 'Not found', `<h1>Not found</h1>${`<p>${sentence}</p>`.repeat(12)}`],
    ['that tells of such pages', 'Why 404 pages are funny', `<h1>Why 404 pages are funny</h1><p>${sentence}</p>`],
    ['that begins as one is called', 'Just a moment of rest', `<h1>Just a moment of rest</h1><p>${sentence}</p>`],
    ['that begins with a number', '403 migrants rescued', `<h1>403 migrants rescued</h1><p>${sentence}</p>`],
  ])('%s', async (_what, title, body) => expect((await read(title, body)).ok).toBe(true))
})
