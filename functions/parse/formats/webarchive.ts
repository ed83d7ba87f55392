import { failure } from '../../result.ts'
import { malformed } from '../archive/refusals.ts'
import type { Format } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'
import { isBinaryPlist } from '../webarchive/magic.ts'
import { html } from './html.ts'

/** A page as Safari saves it with all that it shows (`.webarchive`). */
export const webarchive: Format = {
  name: 'webarchive',
  recognise: file => (isBinaryPlist(file.bytes) ? 'bytes' : /\.webarchive$/i.test(file.key) ? 'name' : undefined),
  read: async (file, site) => {
    if (!isBinaryPlist(file.bytes)) return failure(rejected.notOfKind('a web archive'))
    const { openBinaryPlist } = await import('../webarchive/binary-plist.ts')
    const list = openBinaryPlist(file.bytes)
    if (list === undefined) return failure(malformed('its table cannot be read', 'end of file'))

    const resource = list.member(list.top, 'WebMainResource')
    const said = (name: string) => (resource === undefined ? undefined : list.member(resource, `WebResource${name}`))
    const bytes = list.data(said('Data'))
    const type = list.text(said('MIMEType')) ?? 'text/html'
    if (bytes === undefined || !/^(?:text\/html|application\/xhtml\+xml)$/i.test(type)) return failure(noPage)

    const [charset, address] = [list.text(said('TextEncodingName')), list.text(said('URL'))]
    return html.read(
      {
        ...file,
        bytes,
        contentType: charset === undefined ? 'text/html' : `text/html; charset=${charset.replace(/[^\w-]/g, '')}`,
        ...(address !== undefined && { address }),
      },
      site,
    )
  },
}

const noPage = {
  kind: 'unknown-format' as const,
  reason: 'The file is a property list, and no page is in it.',
  mend: 'Save the page again, as a web archive or as its source.',
}
