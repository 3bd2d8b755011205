/**
 * Finds the first percentage in a text that is offered as a finding: a share of people, a level of or a change in what schools count, or
 * anything said to have been asked, found or improved. A percentage that measures effort, paper, a screen, a price or a mixture is
 * ordinary language, and so is one that claims nothing.
 */
export function findMeasuredShare(words: string): string | undefined {
  for (const sentence of words.split(/(?<=[.!?…;])\s+|\n+/)) {
    for (const found of sentence.matchAll(SHARE)) {
      if (isFinding(sentence.slice(0, found.index), sentence.slice(found.index + found[0].length), found[0])) return found[0];
    }
  }
  return undefined;
}

const SHARE = /(?<!\d[.,]?)\d[\d.,]{0,20}\s?(?:%|٪|per\s?cent\b|percentage points?\b)/gi;

const PEOPLE =
  '(?:pupils?|child(?:ren)?|young people|youngsters|students?|learners?|staff|teachers?|heads?|headteachers?|governors?|supervisors?|colleagues|schools?|classes|parents?|carers?|families|adults?|boys|girls|people|respondents|participants|those|them|us|everyone|everybody|leavers|members)';
/** What schools count, or what is said to get better. */
const COUNTED =
  '(?:exclusions?|suspensions?|detentions?|incidents?|bullying|fights?|fighting|fall-?outs|attendance|absences?|absenteeism|lateness|punctuality|attainment|results?|grades?|wellbeing|well-being|referrals?|behaviou?r|confidence|engagement|satisfaction|participation|turnout|take-?up|uptake|progress|achievement|turnover|conflicts?|disputes|truancy|sanctions?|anxiety|aggression|happiness|calm|safety)';
const SAID =
  '(?:said|says?|felt|feel|feels|agreed?|disagreed?|report(?:ed)?|rated?|thought|think|believed?|noticed|told|answered|preferred?|found|liked?|enjoyed?|improved?|achieved?|passed|scored|completed|took part|attended|resolved|settled|succeeded|saw|knew|could|would|were|was|had)';

/** A share of people, or of what schools count: "89% of our staff", "half a % of all incidents". */
const OF_PEOPLE = new RegExp(`^\\s+of\\s+(?:[\\w’'-]+\\s+){0,4}?(?:${PEOPLE}|${COUNTED}|lessons|conversations|meetings|cases)\\b`, 'i');
/** "89% felt safer", "only 3% of whom disagreed". */
const SAID_AFTER = new RegExp(`^(?:\\s+[\\w’'-]+){0,2}?\\s+${SAID}\\b`, 'i');
/** "20% calmer", "40% more likely". */
const BETTER = /^\s+(?:calmer|happier|safer|kinder|quieter|(?:more|less) (?:likely|confident|anxious|engaged|settled|resilient)|better behaved|effective|successful|success|(?:pupil|staff|parent|family) )/i;
/** "a 40% drop", "a rise of 40%", "fell by 40%", "down 40%". */
const CHANGE = /^\s+(?:[\w’'-]+\s+)?(?:drop|fall|rise|reduction|decrease|increase|improvement|decline|growth|gain|success rate)\b/i;
const CHANGED = /\b(?:fell|fallen|rose|risen|dropped|declined|climbed|grew|grown|improved|decreased|increased|went (?:up|down)|(?:up|down)|(?:drop|fall|rise|reduction|decrease|increase|improvement|decline) (?:of|to|by))\s+(?:[\w’'-]+\s+){0,5}?$/i;
/** What people say only when they have measured something, or read about it. */
const MEASURED = /\b(?:surve?y(?:s|ed)?|stud(?:y|ies) (?:shows?|found|says?)|research|evidence|findings?|statistics?|statistically|respondents|evaluat(?:ed|ion)|questionnaires?|pilot|measured|compared (?:with|to)|(?:it|this|that|which|they|circles?|approach|script) (?:works?|worked|helps|helped|succeeds?)|success rate|effective)\b/i;
const COUNTED_NEAR = new RegExp(`\\b${COUNTED}\\b`, 'i');
/** "Pupils who feel safe: 95%", "staff at 89%". */
const LEVEL_OF_PEOPLE = new RegExp(`\\b${PEOPLE}\\b[^,]{0,40}(?:[:=–—]|\\b(?:is|are|was|were|at|reached))\\s*(?:(?:about|nearly|almost|over|only|now)\\s+)?$`, 'i');

/** Effort, certainty and the like, which "100%" and more only emphasise. */
const WHOLE = /^1\d\d\s?(?:%|per\s?cent)$|^1[,.]?000\s?(?:%|per\s?cent)$|^200\s?(?:%|per\s?cent)$/i;
const EMPHASIS_BEFORE = /\b(?:giv(?:e|es|ing|en)|gave|put(?:s|ting)? in|with|be|being|am|is|isn’t|isn't|are|aren’t|aren't|not|feel(?:s|ing)?|felt|always|never|stay|i’m|i'm|we’re|we're|you’re|you're|nobody|one|agree)\s+(?:[\w’'-]+\s+){0,3}?$/i;
const EMPHASIS_AFTER = /^\s*(?:(?:of (?:the time|your|our|my|his|her|their|its)(?! (?:pupils?|staff|children|students?|classes|families|teachers?|parents?))\b)|effort|focus(?:ed)?|sure|certain|honest|safe|clear|ready|present|committed|behind|right|wrong|true|possible|necessary|attention|listening|concentration|commitment|energy|human|ok|okay|fine|normal|with you|there|fair|perfect|agree|yours?|responsible|confidential)\b/i;
const AWARD = /\b(?:awards?|certificates?|badges?|prizes?|rewards?|stickers?|assembl(?:y|ies))\b/i;
/** What people hope for, they have not measured. */
const WISH = /\b(?:targets?|aims?|goals?|hope|want)\b/i;
const REACHED = /\b(?:reach(?:ed|es)?|met|beat|hit|exceed(?:ed|s)?|above|fell|rose|was|were|achieved)\b/i;
/** What paper, screens, money and mixtures are measured in. */
const THINGS = /\b(?:print(?:s|ed|ing|er)?|(?:photo)?cop(?:y|ies|ied|ier)|zoom(?:ed)?|enlarge(?:d|ment)?|shrink|shrunk|scale[ds]?|resize[ds]?|paper|page|slides?|screen|font|text|type|letters|margin|image|picture|photo|brightness|contrast|volume|opacity|transparency|battery|charged?|ink|toner|size|a[345]|discount|off|sale|vat|price[ds]?|costs?|deposit|interest|budget|tax|tip|funding|fee|cotton|wool|recycled|fabric|felt-?tip|juice|cocoa|water|humidity|sugar|card|words|space|box|sheet|lines?|bar|full|empty)\b/i;

function isFinding(before: string, after: string, figure: string): boolean {
  const near = `${before.slice(-60)}${figure}${after.slice(0, 60)}`;
  if (OF_PEOPLE.test(after)) return true;
  if (COUNTED_NEAR.test(near)) return !AWARD.test(`${before}${after}`) && !(WISH.test(near) && !REACHED.test(near));
  if (WHOLE.test(figure) && (EMPHASIS_AFTER.test(after) || EMPHASIS_BEFORE.test(before.slice(-60))) && !MEASURED.test(near)) return false;
  if (BETTER.test(after) || MEASURED.test(near)) return true;
  if (THINGS.test(near)) return false;
  return CHANGE.test(after) || CHANGED.test(before.slice(-60)) || SAID_AFTER.test(after) || LEVEL_OF_PEOPLE.test(before.slice(-60));
}
