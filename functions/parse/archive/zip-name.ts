import { strictly } from '../../text/charset.ts'

// Code page 437, 0x80–0xFF: what a ZIP name is in that is not UTF-8 (APPNOTE D.1).
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** UTF-8 first: archivers write it without saying so, and no other name is UTF-8 by accident. */
export const zipName = (bytes: Uint8Array): string =>
  strictly('utf-8', bytes) ??
  Array.from(bytes, byte => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80])).join('')
