import { SaxesParser } from 'saxes'
import type { ProblemList } from './problem-list.ts'

export interface XmlElement {
  /** The name; the prefix of the root element is taken off, other prefixes stay. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where the tag ends, in UTF-16 units of the file's text. */
  readonly end: number
  readonly selfClosing: boolean
  /** 1-based. */
  readonly line: number
}

export interface XmlHandler {
  readonly open: (element: XmlElement) => void
  /** `end`: where the closing tag ends; that of the opening tag for an element closed in itself. */
  readonly close: (name: string, end: number) => void
  /** Text, with references resolved and line ends made `\n`; may come in pieces. */
  readonly text: (text: string) => void
  /** Stops reading where it returns true: asked after each piece. */
  readonly stop?: () => boolean
}

const mostFaults = 200

/**
 * Reads XML as it comes. Faults are problems with their line and reading goes on; what was read before them stays. Entities a file declares
 * are never followed, neither external ones nor ones of its own (https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing):
 * a reference to one stays in the text as `&name;` and is a problem. Saxes resolves only the five of XML and character references.
 */
export async function readXml(chunks: AsyncIterable<string> | Iterable<string>, handler: XmlHandler, problems: ProblemList): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let prefix: string | null = null
  const named = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name)
  let faults = 0
  parser.on('error', (error) => {
    faults++
    problems.add('xml-broken', error.message.replace(/^\d+:\d+: /, ''), parser.line)
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) problems.add('xml-entities', /<!ENTITY\s+%?\s*(\S+)/i.exec(doctype)?.[1] ?? '', parser.line)
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    prefix ??= /^[^:]*:/.exec(name)?.[0] ?? ''
    handler.open({ name: named(name), attributes, end: parser.position, selfClosing: isSelfClosing, line: parser.line })
  })
  parser.on('closetag', ({ name }) => handler.close(named(name), parser.position))
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  for await (const chunk of chunks) {
    parser.write(chunk)
    // Not one tag among so many faults: it is no XML, and a gigabyte of it would only be more of them.
    if (handler.stop?.() || (prefix === null && faults > mostFaults)) return
  }
  parser.close()
}
