// XML 1.0 allows no other control characters and no lone surrogates (https://www.w3.org/TR/xml/#charsets).
const beyondXml = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]|\p{Cs}/gu

/** A text as XML element content. What XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>\r]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&#13;').replace(beyondXml, '\uFFFD')

/** A text as the value of an attribute in double quotes. */
export const xmlAttribute = (text: string): string => xmlText(text).replace(/["\n\t]/g, (sign) => ({ '"': '&quot;', '\n': '&#10;' })[sign] ?? '&#9;')

/** The bounds of XML's declared encoding, for `decodeText`. */
export const xmlDeclared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/

/** A sign that the encoding of an XML or HTML file lacks, as both can say it all the same. */
export const characterReference = (sign: string): string => `&#${sign.codePointAt(0) ?? 0xfffd};`
