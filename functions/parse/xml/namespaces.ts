// The prefix each namespace is best known by. An article's own vocabulary has none.
const prefixes: readonly [RegExp, string][] = [
  [/^http:\/\/(?:iptc\.org\/std\/(?:nar|NITF|NewsML)\/|www\.iptc\.org\/std\/NewsML)/i, ''],
  [
    /^http:\/\/purl\.org\/rss\/1\.0\/$|^http:\/\/my\.netscape\.com\/rdf\/simple\/|^http:\/\/backend\.userland\.com\/rss/,
    '',
  ],
  [/^http:\/\/www\.w3\.org\/2005\/Atom$|^http:\/\/purl\.org\/atom\/ns#$/, 'atom:'],
  [/^http:\/\/www\.w3\.org\/2007\/app$|^http:\/\/purl\.org\/atom\/app#$/, 'app:'],
  [/^http:\/\/schemas\.google\.com\/blogger\/2018$/, 'blogger:'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.[01]\/$/, 'dc:'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms:'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?$/, 'media:'],
  [/^http:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/i, 'itunes:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, 'excerpt:'],
  [/^http:\/\/rssnamespace\.org\/feedburner\/ext\/1\.0$/, 'feedburner:'],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, 'rdf:'],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, 'xhtml:'],
]

/** What an element declares, and around it the last that declared anything: copied, it would grow with every such element. */
export type Scope = { declared: ReadonlyMap<string, string>; outer?: Scope }
export const noScope: Scope = { declared: new Map() }

/** The prefixes that are declared within an element. */
export function scopeIn(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer

  return { declared: new Map(declared.map(([name, uri]) => [name.slice(6), uri])), outer }
}

/** Elements stand no deeper in one another than a tree may be. */
function declaredAs(prefix: string, scope: Scope): string | undefined {
  for (let here: Scope | undefined = scope; here !== undefined; here = here.outer) {
    const uri = here.declared.get(prefix)
    if (uri !== undefined) return uri
  }
  return undefined
}

/** A name under its best known prefix. Of a namespace we do not know, or that nobody declared, the file's own prefix stays. */
export function knownName(written: string, scope: Scope): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const uri = declaredAs(prefix, scope)
  const known = uri === undefined ? undefined : knownPrefix(uri)

  return known === undefined ? written : known + written.slice(colon + 1)
}

const found = new Map<string, string | undefined>()

// A file may declare thousands; no more than these are worth remembering.
const mostRemembered = 200

function knownPrefix(uri: string): string | undefined {
  if (found.has(uri)) return found.get(uri)
  const known = prefixes.find(([pattern]) => pattern.test(uri))?.[1]
  if (found.size < mostRemembered) found.set(uri, known)

  return known
}
