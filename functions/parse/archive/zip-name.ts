import { isUtf8 } from 'node:buffer'

// Code page 437, 0x80–0xFF: what a ZIP name is in that is not UTF-8 (APPNOTE D.1).
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const utf8 = new TextDecoder()

/** UTF-8 first: archivers write it without saying so, and no other name is UTF-8 by accident. Asked, not tried: an error for each of 65,000 names takes seconds. */
export const zipName = (bytes: Uint8Array): string =>
  isUtf8(bytes)
    ? utf8.decode(bytes)
    : Buffer.from(bytes)
        .toString('latin1')
        .replace(/[\x80-\xff]/g, byte => upper[byte.charCodeAt(0) - 0x80] ?? byte)
