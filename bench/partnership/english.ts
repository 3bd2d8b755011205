import type { Random } from './random.ts';

/** Words for the gaps of the sentences below. */
const GAPS: Record<string, readonly string[]> = {
  adult: ['the class teacher', 'a lunchtime supervisor', 'the teaching assistant', 'the pastoral lead', 'the headteacher', 'somebody from the office', 'the tutor', 'the caretaker', 'a governor', 'the cook', 'the nurse', 'the librarian', 'the mentor', 'the coach', 'the key worker', 'the family worker', 'the crossing patrol', 'the music teacher', 'the deputy', 'a colleague from the next room', 'the cover supervisor', 'the trainee', 'the sports coach', 'the receptionist', 'the designated safeguarding lead', 'the attendance officer', 'the SENCO', 'the midday leader'],
  child: ['a pupil', 'the younger child', 'the older child', 'one of the two', 'the other child', 'a new pupil', 'a child who says little', 'the goalkeeper', 'the one who was left out', 'a pupil leader', 'the friend', 'a child in Year 4', 'a pupil in Year 9', 'the child who ran', 'the one who laughed', 'a quiet child', 'the captain', 'the bystander', 'a sister or brother', 'a buddy', 'the pupil who threw it', 'a sixth former'],
  place: ['on the playground', 'in the dining hall', 'in the corridor', 'by the water fountain', 'at the classroom door', 'in the library', 'on the stairs', 'in the cloakroom', 'behind the shed', 'at the bus stop', 'in the changing room', 'on the field', 'in the science room', 'by the gate', 'in the quiet room', 'at the kitchen hatch', 'in the minibus', 'under the shelter', 'in the music room', 'on the climbing frame', 'in the sandpit', 'by the bicycle rack', 'in the workshop', 'at the front desk', 'in the garden', 'on the ramp', 'in the hall', 'on a video call', 'in the nurture room', 'at breakfast club'],
  when: ['before the bell', 'at the end of lunch', 'on Friday morning', 'after registration', 'the next day', 'within the hour', 'at the start of term', 'during wet play', 'after assembly', 'on the way home', 'between lessons', 'in the last week of term', 'after a long weekend', 'on a trip', 'as soon as everyone is calm', 'at the second circle', 'when the fire drill is over', 'a week later', 'before the coach leaves', 'once the room is empty', 'while the others line up', 'after the holiday', 'on results day', 'in the first ten minutes'],
  thing: ['ball', 'skipping rope', 'scarf', 'pencil case', 'tricycle', 'lunch box', 'lanyard', 'whistle', 'bench', 'timer', 'clipboard', 'blanket', 'torch', 'drawing', 'chess board', 'football card', 'water bottle', 'glove', 'umbrella', 'register', 'seating plan', 'talking piece', 'pebble', 'shell', 'puppet', 'key ring', 'library book', 'calculator', 'hoodie', 'headphones', 'trainer', 'violin', 'test tube', 'paintbrush', 'apron', 'trowel', 'seedling', 'kite', 'marble', 'conker', 'sticker', 'poster', 'cushion', 'bean bag', 'envelope', 'postcard', 'notebook', 'badge', 'bicycle', 'scooter', 'helmet', 'ticket', 'mirror', 'lamp', 'tray', 'spoon', 'menu', 'map', 'compass', 'guitar', 'drum', 'curtain', 'ladder', 'bucket', 'mop', 'hoop', 'bib', 'cone', 'racket', 'shuttlecock', 'glue stick', 'ruler', 'stapler', 'charger', 'tablet', 'microscope', 'magnet', 'thermometer', 'globe', 'atlas', 'dictionary', 'crayon', 'clay pot', 'mask', 'costume', 'lantern', 'ribbon', 'button', 'feather', 'acorn'],
  feeling: ['angry', 'left out', 'embarrassed', 'tired', 'worried', 'relieved', 'proud', 'jealous', 'lonely', 'frightened', 'curious', 'hopeful', 'muddled', 'ashamed', 'impatient', 'homesick', 'hurt', 'bored', 'nervous', 'grateful', 'calm', 'stubborn', 'disappointed', 'surprised', 'shy', 'restless', 'trusted', 'ignored'],
  happening: ['a quarrel over a game', 'a joke that went too far', 'a rumour', 'a shove in the queue', 'a broken promise', 'a message in the group chat', 'a borrowed thing that was not returned', 'a name that somebody was called', 'a late arrival', 'a slammed door', 'an argument about a seat', 'a lost turn', 'a missed goal', 'a torn picture', 'a whispered remark', 'a prank with a bag', 'a dare', 'a snatched toy', 'a spilt drink', 'a picture passed round', 'a refused handshake', 'a fallen tower', 'a stolen idea', 'a look across the room', 'a secret told', 'a place in the team', 'a shouted answer', 'a swapped partner', 'a blocked goal', 'an empty chair'],
  question: ['What happened?', 'What were you thinking at the time?', 'How do you feel now?', 'Who has this upset?', 'What would help to put it right?', 'What do you need before you can go back in?', 'What would you like the other person to know?', 'What was the hardest part?', 'Which part would you do differently?', 'How will we know that it has held?', 'Who else should hear this?', 'What can I do to help?', 'Where were you standing?', 'What did you hope would happen?', 'What has changed since then?', 'What can you promise for today?', 'Whose idea was it to stop?', 'What did you notice first?', 'Is it still all right?', 'When shall we ask again?', 'What would make tomorrow easier?', 'What is fair for both of you?', 'Which words helped?', 'What would a friend say?'],
  plan: ['a short round of names', 'a walk round the field', 'a drawing of what happened', 'a line in the handover book', 'a promise for the afternoon', 'two chairs side by side', 'a card with three faces', 'a cup of water', 'a quiet minute', 'a note to the tutor', 'a turn with the talking piece', 'a plan on a sticky note', 'a time to meet again', 'a call home', 'a swap of seats', 'a job to do together', 'a story about something similar', 'a thumbs-up check', 'a second conversation', 'a place to wait', 'an agreed signal', 'a list of who is affected', 'a reminder at the door', 'a visit to the other class'],
};

/** Sentences about practice, with gaps. They are advice one could give, written for measuring only. */
const SENTENCES: readonly string[] = [
  'Ask “{question}” and then wait longer than feels polite.', 'Most fall-outs {place} begin with {happening} and end when {adult} listens.', 'If {child} feels {feeling}, the question can wait until {when}.', 'Nobody has to say sorry; it is enough to decide what helps.', '{Adult} keeps the {thing} until both have spoken.',
  'Begin {when}, because {child} is seldom ready sooner.', 'We tried {plan} and found that it takes less time than a detention.', 'A {thing} in the hand makes it easier to speak {place}.', 'When {child} looks away, lower your voice and move to the side.', 'Say what you saw, not what you think it meant.',
  'After {happening}, {child} often feels {feeling} and does not know why.', '{Adult} writes one line {when}: who, where, and what they agreed.', 'Hear one side to its end, then the other, in the same words.', 'It helps to have {plan} ready before anything goes wrong.', 'Do not begin {place} while others are watching.',
  'Some of us were {feeling} at first, and said so in the staff circle.', 'The words matter less than the order: what happened, who is affected, what now.', 'A rule about the {thing} came out of this, and {child} wrote it.', 'Ask {adult} to take over when you notice that you are {feeling} yourself.', 'The agreement goes on a card, and the card goes into the {thing} drawer.',
  'Keep {plan} short: two minutes are enough {place}.', 'What {child} says first is rarely the whole of it.', 'Where {happening} keeps coming back, look at the timetable before you look at the children.', 'Go back {when} and ask, “{question}”', 'Families hear about it from us first, and hear what went well too.',
  'A round where people may pass is safer than a round where they may not.', 'We stopped asking “why”, since {child} hears blame in it.', 'Practise with a colleague, standing up, in a coat, with a {thing} in one hand.', 'If the two share a bus, agree what happens {place} as well.', 'Somebody who feels {feeling} needs a place to be before a place to talk.',
  'Write the agreement in their words, even when yours are better.', '{Adult} and {adult} use the same four questions, so that nobody has to guess.', 'Two chairs at an angle work better than two chairs face to face.', 'We leave the file closed until {child} has spoken.', 'The first circle of the year is about nothing more than a {thing} and a name.',
  'Tell {adult} {when} if the talk is not finished.', 'A drawing of the {thing} told us more than the statement did.', 'Try {plan}; if it does not help, try nothing for a while.', 'Anyone may stop the conversation, and stopping it is not a failure.', 'It is fair to say, “I do not know yet. I will ask you again {when}.”',
  'In our school the {thing} stays {place}, so that anybody can begin.', 'Repair can be small: a {thing} returned, a seat kept, a game explained.', 'Let {child} choose between talking now and talking {when}.', 'When {adult} was {feeling}, the children noticed before the adults did.', 'The question “{question}” works with four-year-olds and with governors.',
  'Thank people for their honesty, and mean only that.', 'Do not promise to keep a secret.', 'Look at who is missing from the circle, and ask why.', 'An apology that somebody has to make repairs very little.', 'Once a term we read the agreements again, {place}, with tea.',
  'We learnt to leave out the lecture.', 'If {happening} was filmed, ask for the phone to be put away rather than handed over.', 'Children who use few words can point at a {thing} or a picture.', 'It took us half a term to say this without the card.', 'Parents asked what happens when it does not work, and that was the best question of the evening.',
  'A new colleague watches twice, helps twice, and then leads.', 'The room should be warm, with the door ajar and {adult} close by.', 'End with something ordinary: the register, a {thing}, the weather.', 'Consequences remain; this is about what people need besides.', 'Write nothing down while {child} is speaking.',
  'Say back what you heard and ask whether you got it right.', '{Child} was asked to bring a friend, and brought a {thing}.', 'When both want the last word, give it to the clock.', 'Make a note of what worked {place}, since another school will ask.', 'A visitor once said that the quiet surprised her most.',
  'Go slowly at the beginning, or you will go slowly at the end.', 'We set the {thing} in the middle so that everyone looks at the same spot.', 'Where trust is thin, start with {plan}.', 'Read the agreement aloud {when}; nobody remembers it otherwise.', 'The most useful change was to tell {adult} what had been agreed.',
  'Use first the words that {child} used.', 'If you feel hurried, say so, and set a time.', 'Nobody should learn in front of the whole class that somebody is {feeling}.', 'Two of the five questions are enough between lessons.', 'What looks like refusal is often {child} counting to ten.',
  'Have {adult} sit beside, not opposite.', 'Keep the group small: those it touched, and no audience.', 'We ask the same of adults who have quarrelled over the {thing} cupboard.', 'The plan names who checks, {when}, and what happens if it has not held.', 'Offer water first. It gives everybody something to do.',
  'It is not a restorative conversation if one side has already been judged.', 'The harm may be larger than the deed, or smaller.', 'A letter home says what was agreed and never names the other child.', 'We found that {happening} was about last week, not about today.', 'Somebody has to look after {adult} afterwards.',
  'Put the {thing} back where everyone can reach it.', 'On trips we carry the card in the first-aid bag.', 'Ask who has been affected, and expect a longer list than yours.', 'The circle begins on time even when three are late.', 'Let silence do some of the work.',
  'Older pupils prefer to walk while they talk {place}.', 'When {child} returned, the class had kept the seat and the {thing}.', 'Say “not yet” rather than “no”.', 'Fair does not mean the same for everyone, and children know it.', 'Each year group added a word of its own to the poster.',
  'The dinner queue moves faster when {adult} greets people by looking at them.', 'A promise kept on a busy day is worth three kept on a quiet one.', 'Ask the cook; the cook has seen it all.', 'We count how often we asked, not how often it ended well.', 'If anyone is frightened of the other, stop and pass it on.',
  'Agreements with a date last longer than agreements without.', 'Do it where the {thing} is, not where the desk is.', 'Invite, never summon.', 'The most {feeling} person in the room was {adult}.', 'What would have prevented {happening} is often a {thing} and ten minutes.',
];

/** Sentences for notes about trials: no capital letter in the middle, and few words. */
const NOTES: readonly string[] = [
  'Two of us used it for half a term and met each week.', 'It took longer than we had thought, and it was worth it.', 'The older ones liked the cards and the younger ones the pictures.', 'We began {when} and carried on without the card.', 'One group refused at first and then asked for it.', 'It did not help when a whole group was upset.', 'The third question was hard, so we put it last.', 'Supervisors said that the words felt like their own after a week.', 'A pupil asked for the talk before an adult did.', 'We would print it larger.', 'We would leave out the second round.', 'We used it four times, twice {place}.', 'Nothing changed in the first week.', 'Families asked for a copy.', 'The {thing} in the middle helped more than we had thought.', 'We forgot to go back and ask, and it fell apart.', 'It was calmer {place} afterwards.', 'Next time we would begin with the adults.', 'We shortened it and kept the last question.', 'It worked for quarrels and not for anything older.',
];

/** A sentence in English, with its gaps filled. */
export function sentence(random: Random): string {
  return fill(random.pick(SENTENCES), random);
}

/** So many sentences in one paragraph, none of them twice. */
export function paragraph(random: Random, count: number): string {
  return random.some(SENTENCES, count).map((one) => fill(one, random)).join(' ');
}

/** A sentence for a note about a trial. */
export function note(random: Random): string {
  return fill(random.pick(NOTES), random).replace('on Friday morning', 'on one morning');
}

/** One of the words for a gap, such as `place` or `question`. */
export function word(gap: string, random: Random): string {
  return random.pick(GAPS[gap]!);
}

/** Several different words for a gap. */
export function someWords(gap: string, random: Random, count: number): string[] {
  return random.some(GAPS[gap]!, count);
}

/** A text with its gaps filled: {place}, or {Adult} with a capital. */
export function fill(text: string, random: Random): string {
  return text.replace(/\{(\w+)\}/g, (_, gap: string) => {
    const chosen = word(gap.toLowerCase(), random);
    return gap[0] === gap[0]!.toUpperCase() ? chosen[0]!.toUpperCase() + chosen.slice(1) : chosen;
  });
}
