/**
 * The written units names are compared by: a Cyrillic letter, an English `sh`, a German `sch`. Each knows the sounds it may stand for.
 * The same letters have different values in different orthographies (German z, s, w, j), so German and other Latin units are kept apart;
 * Kazakh Latin is read into Kazakh Cyrillic letters first, since it is the same language letter by letter.
 */

/** 0 Cyrillic, 1 Latin as in English and most of Europe, 2 Latin as in German. */
export type Orthography = 0 | 1 | 2

// Sounds are named by one character each: vowels a æ e i y o ö u ü, consonants b p v f w g ɣ k q x h d t z s ʒ ʃ ʧ ʦ ʤ j l m n ŋ r.
const cyrillicSounds =
  'а:a ә:æa б:b в:vw г:gɣh ғ:ɣg д:d е:e ё:oe ж:ʒʤ з:z и:i й:ji к:k қ:qk л:l м:m н:n ң:ŋn о:o ө:öo п:p р:r с:s т:t у:uw ұ:u ү:üu ф:f х:xh һ:hx ц:ʦs ч:ʧ ш:ʃ щ:ʃʧ ы:yi і:iy э:eæ ю:uü я:aæ ' +
  // Ukrainian letters that share a shape with Russian ones and not the sound; ı is и or й of the Kazakh Latin alphabets.
  'ї:i є:e ґ:g ў:wu УИ:yi УГ:hg УЕ:e ı:ij'
const latinSounds =
  'a:aæeo b:b c:ksʦ d:d e:eiæ f:f g:gʤ h:hxg i:iyj j:ʤʒjx k:kq l:l m:m n:nŋ o:oua p:p q:qk r:r s:sz t:t u:uaü v:vf w:wvu x:kxs y:yij z:zʦ ' +
  'sh:ʃ zh:ʒʤ kh:xkq gh:ɣgf ch:ʧkʃx shch:ʃʧ sch:ʃ tsch:ʧ tch:ʧ th:t ph:f ts:ʦ tz:ʦ ck:k dzh:ʤ ' +
  'ä:æae ö:öoe ü:üu å:oa ø:öe ñ:nŋ ç:sʧ ş:ʃ ș:ʃ š:ʃ č:ʧ ž:ʒ ć:ʧ ś:sʃ ż:ʒ ź:z ł:lv ń:nŋ ř:rʒ ğ:ɣg ı:yi ţ:ʦ'
const germanSounds =
  'a:a b:b c:ksʦ d:d e:eæ f:f g:g h:hxg i:ij j:jʤʒ k:kq l:l m:m n:nŋ o:o p:p q:qk r:r s:zs t:t u:u v:fv w:vw x:kx y:yijü z:ʦz ' +
  'sh:ʒʃ ch:xkʧ sch:ʃʒʤ tsch:ʧ dsch:ʤ schtsch:ʃʧ ss:s ß:s ph:f th:t tz:ʦ ts:ʦ ck:k ä:æe ö:öo ü:üu'

interface SymbolInfo {
  readonly name: string
  readonly orthography: Orthography
  readonly sounds: string
  /** The groups of `near` its sounds are in, a bit each. */
  readonly near: number
}

const near = ['aæo', 'eiæ', 'iy', 'oöu', 'uü', 'öü', 'bp', 'bvwf', 'gkqɣxh', 'dt', 'zsʦ', 'ʒʃʤʧ', 'ʦʧ', 'ʒz', 'ʃs', 'nŋm', 'ji']
const nearOf = (sounds: string): number => near.reduce((bits, group, index) => ([...sounds].some((sound) => group.includes(sound)) ? bits | (1 << index) : bits), 0)

function table(orthography: Orthography, prefix: string, all: string): SymbolInfo[] {
  return all.split(' ').map((entry) => {
    const [name = '', sounds = ''] = entry.split(':')
    return { name: prefix + name, orthography, sounds, near: nearOf(sounds) }
  })
}

/** Every unit, its index being its number. Number 0 stands for none. */
export const symbols: readonly SymbolInfo[] = [
  { name: '', orthography: 0, sounds: '', near: 0 },
  ...table(0, '', cyrillicSounds),
  ...table(1, 'e.', latinSounds),
  ...table(2, 'd.', germanSounds),
]

export const unitCount = symbols.length

/** The number of each unit by its name: `ш`, `e.sh`, `d.sch`. */
export const symbolNumbers: ReadonlyMap<string, number> = new Map(symbols.map(({ name }, index) => [name, index]))

const vowels = 'aæeiyoöuü'
export const isVowel: readonly boolean[] = symbols.map(({ sounds }) => vowels.includes(sounds.charAt(0)))

/**
 * How much two units speak for the same name before anything is learned, as a log-odds: equal sounds for it, a neighbouring sound neutral,
 * another vowel against it, another consonant strongly against it.
 */
export function priorOdds(a: SymbolInfo, b: SymbolInfo): number {
  const vowelA = vowels.includes(a.sounds.charAt(0))
  const vowelB = vowels.includes(b.sounds.charAt(0))
  // Plain loops: every pair of units is asked for at start.
  for (let shared = 0; shared < a.sounds.length; shared++) {
    const at = b.sounds.indexOf(a.sounds.charAt(shared))
    if (at >= 0) return (vowelA && vowelB ? 2.2 : 3) - Math.max(shared, at) * 0.6
  }
  const close = (a.near & b.near) !== 0
  if (vowelA && vowelB) return close ? -0.5 : -2
  if (vowelA !== vowelB) return close ? -1 : -6
  return close ? -1.5 : -6
}

/** The same for a unit that has no counterpart: vowels, й and h come and go, consonants hardly. */
export function priorOddsAlone(a: SymbolInfo): number {
  if (vowels.includes(a.sounds.charAt(0))) return -2
  return /^[jhwɣ]/.test(a.sounds) ? -2 : -4.5
}
