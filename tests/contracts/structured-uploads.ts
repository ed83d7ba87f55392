import type { UploadedFile } from '../../functions/parse/format.ts'

/** One small file of each structured format, and files whose name, type and content contradict one another. */
const texts: readonly [key: string, text: string, contentType?: string][] = [
  ['story.md', '# Pier opens\n\nThe pier opened on Friday.\n'],
  ['typed.md', '# Pier opens\n\nThe pier opened on Friday.\n', 'text/plain'],
  ['typed-as-page.md', '---\ntitle: Pier opens\n---\nThe pier opened on Friday.\n', 'text/xml'],
  ['front-matter-open.md', '---\ntitle: Pier opens\ndraft: true\n'],
  ['page.md', '<!doctype html><title>Pier</title><p>The pier opened.'],
  ['json-only.md', '{ "title": "Pier opens", "text": "The pier opened on Friday." }'],
  ['simple.json', '{ "headline": "Pier opens", "text": "The pier opened on Friday." }'],
  ['simple.txt', '{ "headline": "Pier opens", "text": "The pier opened on Friday." }', 'text/plain'],
  ['list.json', '[{ "headline": "Pier opens" }, { "headline": "Pier opens" }, 7, null]'],
  ['number.json', '7'],
  ['typed-json', 'no JSON', 'application/json'],
  ['ninjs.json', '{ "uri": "urn:a:1", "type": "text", "headline": "Pier opens", "body_text": "The pier opened." }'],
  [
    'ninjs-with-context.json',
    '{ "@context": "https://schema.org", "uri": "urn:a:1", "versioncreated": "2026", "headline": "A" }',
  ],
  ['article.jsonld', '{ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Pier opens" }'],
  ['graph.json', '{ "@graph": [{ "@type": "WebPage" }, { "@type": "NewsArticle", "headline": "Pier opens" }] }'],
  ['no-article.json', '{ "@context": "https://schema.org", "@type": "Recipe", "name": "Soup" }'],
  [
    'feed.json',
    '{ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{ "id": "1", "content_text": "A." }] }',
  ],
  ['item.json', '{ "id": "1", "title": "Pier opens", "content_html": "<p>The pier opened." }'],
  [
    'arc.json',
    '{ "type": "story", "headlines": { "basic": "A" }, "content_elements": [{ "type": "text", "content": "B." }] }',
  ],
  [
    'apple.json',
    '{ "title": "A", "layout": {}, "components": [{ "role": "body", "text": "*B.*", "format": "markdown" }] }',
  ],
  ['ghost.json', '{ "posts": [{ "title": "A", "html": "<p>B.", "visibility": "public" }] }'],
  ['wordpress.json', '{ "id": 1, "title": { "rendered": "A" }, "content": { "rendered": "<p>B." } }'],
  ['rich.json', '{ "title": "A", "body": { "type": "doc", "content": [{ "type": "paragraph", "content": [] }, 7] } }'],
  ['lines.ndjson', '{ "title": "A", "text": "B." }\n\n{ "title": "C", "text": "D." }\n'],
  [
    'g2.xml',
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a:1"><contentMeta><headline>A</headline></contentMeta></newsItem>',
  ],
  ['package.xml', '<packageItem guid="urn:a:2"><contentMeta><headline>A</headline></contentMeta></packageItem>'],
  ['nitf.xml', '<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head></body></nitf>'],
  [
    'newsml.xml',
    '<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>',
  ],
  ['rss.xml', '<rss version="2.0"><channel><item><title>A</title></item></channel></rss>'],
  ['rss.txt', '<rss version="2.0"><channel><item><title>A</title></item></channel></rss>', 'text/plain'],
  ['item', '<item><title>A</title><description>B.</description></item>'],
  [
    'rdf.rdf',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title>A</title></item></rdf:RDF>',
  ],
  ['feed.atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title></entry></feed>'],
  ['entry.xml', '<a:entry xmlns:a="http://www.w3.org/2005/Atom"><a:title>A</a:title></a:entry>'],
  [
    'export.xml',
    '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>A</title><wp:post_type>post</wp:post_type></item></channel></rss>',
  ],
  [
    'page.xhtml',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The pier opened.</p></body></html>',
    'application/xhtml+xml',
  ],
  ['fragment.xhtml', '<p>The pier opened.</p>', 'application/xhtml+xml'],
  ['fragment.html', '<p>The pier opened.</p>', 'text/xml'],
  ['drawing.xml', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['table.csv', 'a,b\n1,2\n'],
  ['typed-as-table', 'a,b\n1,2\n', 'text/csv; charset=utf-8'],
  ['page.css', '<!doctype html><title>Pier</title><p>The pier opened.'],
  ['not.xml', 'The pier opened on Friday.'],
  ['broken.xml', '<rss><channel><item><title>A</title>'],
  [
    'bomb.xml',
    '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
  ],
]

export const structuredUploads: readonly UploadedFile[] = texts.map(([key, text, contentType]) => ({
  key,
  bytes: new TextEncoder().encode(text),
  metadata: {},
  ...(contentType !== undefined && { contentType }),
}))
