import type { Romanization } from './romanization.ts'
import { romanizeWith } from './romanize.ts'
import type { Romanized } from './romanize.ts'
import { kkAlalc } from './kk-alalc.ts'
import { kkBgnpcgn1979 } from './kk-bgnpcgn-1979.ts'
import { kkDeWikipedia } from './kk-de-wikipedia.ts'
import { kkIso91995 } from './kk-iso9-1995.ts'
import { kkLatn2017Apostrophe } from './kk-latn-2017-apostrophe.ts'
import { kkLatn2018Acute } from './kk-latn-2018-acute.ts'
import { kkLatn2019 } from './kk-latn-2019.ts'
import { kkLatn2021 } from './kk-latn-2021.ts'
import { kkLatnMediawiki } from './kk-latn-mediawiki.ts'
import { kkOdni2015 } from './kk-odni-2015.ts'
import { kkToRuCyrillic } from './kk-to-ru-cyrillic.ts'
import { ruAlalc } from './ru-alalc.ts'
import { ruBgnpcgn1947 } from './ru-bgnpcgn-1947.ts'
import { ruDeDuden } from './ru-de-duden.ts'
import { ruEnPress } from './ru-en-press.ts'
import { ruFr } from './ru-fr.ts'
import { ruGost779B } from './ru-gost779-b.ts'
import { ruIcao9303 } from './ru-icao-9303.ts'
import { ruIso91995 } from './ru-iso9-1995.ts'
import { ruScholarly } from './ru-scholarly.ts'
import { ruTr } from './ru-tr.ts'

/** Every system, in the order a menu shows them: those of Kazakh from the newest alphabet on, then those of Russian from the most printed on. */
export const romanizations: readonly Romanization[] = [
  kkLatn2021,
  kkLatn2019,
  kkLatn2018Acute,
  kkLatn2017Apostrophe,
  kkLatnMediawiki,
  kkBgnpcgn1979,
  kkOdni2015,
  kkIso91995,
  kkAlalc,
  kkDeWikipedia,
  kkToRuCyrillic,
  ruEnPress,
  ruBgnpcgn1947,
  ruIcao9303,
  ruIso91995,
  ruGost779B,
  ruAlalc,
  ruScholarly,
  ruDeDuden,
  ruFr,
  ruTr,
]

/** The system of that id. Throws on an unknown id, naming the ids there are. */
export function romanizationOf(id: string): Romanization {
  const system = romanizations.find((one) => one.id === id)
  if (system === undefined) throw new RangeError(`no romanization "${id}"; there are ${romanizations.map((one) => one.id).join(', ')}`)
  return system
}

/** The text in the spelling of the system of that id: see `romanizeWith`. Throws on an unknown id. */
export function romanize(text: string, systemId: string): Romanized {
  return romanizeWith(text, romanizationOf(systemId))
}

export { romanizeWith }
export type { Romanization, RomanizationSample } from './romanization.ts'
export type { Romanized } from './romanize.ts'
