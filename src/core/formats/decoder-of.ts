import type { Platform } from './format.ts'

// Windows-1252, bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/#windows-1252). Node 20 decodes this encoding
// as Latin-1, which makes dashes and quotation marks control characters.
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

// KZ-1048, the Kazakh standard СТ РК 1048-2002: Windows-1251 with these of its letters for others (https://www.iana.org/assignments/charset-reg/KZ-1048).
// No platform knows it.
const windows = 'ЌЋќћЎўЈҐЄЇґєјЅѕї'
const kazakh = 'ҚҺқһҰұӘӨҒҮөғәҢңү'

/** The platform's decoder for a label, with Windows-1252 as the standard has it, and KZ-1048. Throws what the platform throws for a label it does not know. */
export function decoderOf(platform: Platform, label: string): ReturnType<Platform['decoder']> {
  if (/^(?:kz-?1048|rk1048|strk1048-2002)$/i.test(label)) {
    const decoder = platform.decoder('windows-1251')
    return { decode: (bytes, options) => decoder.decode(bytes, options).replace(/[ЌЋќћЎўЈҐЄЇґєјЅѕї]/g, (sign) => kazakh[windows.indexOf(sign)] ?? sign) }
  }
  const decoder = platform.decoder(label)
  if (!/^(?:windows-1252|cp1252|iso-?8859-?1|latin1|us-ascii|ascii)$/i.test(label)) return decoder
  return { decode: (bytes, options) => decoder.decode(bytes, options).replace(/[\u0080-\u009F]/g, (sign) => high[sign.charCodeAt(0) - 0x80] ?? sign) }
}
