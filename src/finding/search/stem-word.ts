/**
 * What is left of a word, already in small letters and without marks, when the endings of its grammar are gone: questions and question, fallen-out
 * tenses and plurals. English by the first steps of Porter's algorithm (tartarus.org/martin/PorterStemmer), which change the number or tense of a
 * word; his later ones make one word of *policy* and *police*, and those who search for one do not want the other. Plurals of Welsh and the article
 * of Arabic go too, because they are as regular. Any other word stays as it is.
 */
export function stemWord(word: string): string {
  // The news is not what is new, and Staffs is Staffordshire.
  if (word === 'news' || word === 'staffs') return word;
  const regular = IRREGULAR.get(word);
  if (regular) return regular;
  if (/^[a-z]{3,}$/.test(word)) return stemEnglish(word);
  return word.length > 4 && /^(?:وال|بال|لل|ال)\p{L}{3,}$/u.test(word) ? word.replace(/^(?:وال|بال|لل|ال)/u, '') : word;
}

const VOWEL = /[aeiouy]/;

/** Forms that no rule makes, with what is left of the word itself. Those that are another word as well (found, ground, left, saw) are not among them. */
const IRREGULAR = new Map(Object.entries({
  child: 'children', person: 'people', man: 'men', woman: 'women', foot: 'feet', tooth: 'teeth', knife: 'knives', wife: 'wives', life: 'lives', half: 'halves', self: 'selves', leaf: 'leaves',
  begin: 'began begun', build: 'built', burn: 'burnt', deal: 'dealt', feel: 'felt', give: 'gave given', learn: 'learnt', lose: 'lost', sleep: 'slept', spend: 'spent', spoil: 'spoilt', win: 'won', break: 'broke broken', bring: 'brought', buy: 'bought', catch: 'caught', choose: 'chose chosen', draw: 'drew drawn', drink: 'drank drunk', drive: 'drove driven', eat: 'ate eaten', fall: 'fell fallen', fight: 'fought', forget: 'forgot forgotten', grow: 'grew grown', hear: 'heard', hide: 'hid hidden', hold: 'held', keep: 'kept', know: 'knew known', mean: 'meant', meet: 'met', pay: 'paid', ring: 'rang rung', run: 'ran', say: 'said', send: 'sent', shake: 'shook shaken', sing: 'sang sung', sit: 'sat', speak: 'spoke spoken', spill: 'spilt', steal: 'stole stolen', swear: 'swore sworn', take: 'took taken', teach: 'taught', tell: 'told', think: 'thought', throw: 'threw thrown', wake: 'woke woken', wear: 'wore worn', write: 'wrote written',
}).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, stemEnglish(word)] as const)));


function stemEnglish(word: string): string {
  let stem = word;
  if (stem.endsWith('sses')) stem = stem.slice(0, -2);
  else if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:x|ch|sh|ss|zz)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^sui]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
  const [, before] = /^(.{2,})(?:ed|ing)$/.exec(stem) ?? [];
  if (before && VOWEL.test(before) && !stem.endsWith('eed')) stem = restoreEnd(before);
  // British and American spelling alike.
  if (stem.length > 5) stem = stem.replace(/is(e|ation)$/, 'iz$1').replace(/our$/, 'or').replace(/our(al|able|ful|ite)$/, 'or$1');
  if (stem.length > 4 && stem.endsWith('e') && !stem.endsWith('ee')) stem = stem.slice(0, -1);
  return stem.length > 3 && /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}i` : stem;
}

/** planned is plan, but called is call, and biting is bite. */
function restoreEnd(stem: string): string {
  if (/^[^aeiouy]?[aeiouy][^aeiouywx]$/.test(stem)) return `${stem}e`;
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
