import { describe, expect, test } from 'vitest'
import { encodingIn, xmlOpening } from '../../../../functions/parse/xml/sniff.ts'

const file = (bytes: Uint8Array) => ({ key: 'a', bytes, metadata: {} })
const opening = (text: string, encoding: BufferEncoding = 'utf8') => xmlOpening(file(Buffer.from(text, encoding)))

describe('the root of a file is found', () => {
  test.each([
    ['<rss version="2.0">', 'rss'],
    ['\ufeff \n<?xml version="1.0"?>\n<feed xmlns="a">', 'feed'],
    ['<!-- <html> --><!DOCTYPE nitf SYSTEM "a.dtd"><nitf>', 'nitf'],
    ['<!DOCTYPE a [ <!ELEMENT b ANY> ]><?pi <c> ?><n:newsItem a="1"/>', 'n:newsItem'],
  ])('in %s', (text, root) => expect(opening(text)?.root).toBe(root))

  test('in UTF-16 without a mark', () =>
    expect(opening('<?xml version="1.0"?><rss a="b">', 'utf16le')?.root).toBe('rss'))

  test.each(['', 'rss', '{ "a": 1 }', '<', '<!--', '<!DOCTYPE a [', '<?xml', '</rss>', '< rss>', '<1>'])(
    'but not in %j',
    text => expect(opening(text)).toBeUndefined(),
  )
})

test.each([
  ['<?xml version="1.0" encoding="ISO-8859-1"?>', 'iso-8859-1'],
  ["<?xml version='1.0' encoding = 'koi8-r' standalone='yes'?>", 'koi8-r'],
  ['<?xml version="1.0"?><a encoding="b"/>', undefined],
  ['<a encoding="b"/>', undefined],
])('%s declares %s', (text, charset) => expect(encodingIn(Buffer.from(text))).toBe(charset))
