import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What the five documents that this site grew from say: each fact in a few words of ours, the page that says it, and the wording there. */
type Fact = [fact: string, page: string, says: string];

const NORFOLK = ((page: string): Fact[] => [
  ['what the page is called', page, 'Promoting Flourishing Communities, Norfolk’s Restorative Pathway'],
  ['it is for staff', page, 'The page is for staff of schools in Norfolk'],
  ['restorative work is the golden thread', page, 'the golden thread in everything that is done with children, young people and families'],
  ['so that they can FLOURISH', page, 'so that they can FLOURISH'],
  ['benefit 1: relationships and wellbeing', page, 'better relationships and wellbeing for pupils and staff'],
  ['benefit 2: exclusions and absence', page, 'fewer exclusions and less persistent absence'],
  ['benefit 3: difficult situations', page, 'staff who are ready for difficult situations'],
  ['benefit 4: responsibility', page, 'pupils who are helped to take responsibility for what they do'],
  ['benefit 5: communication and feelings', page, 'better communication, and more words for feelings'],
  ['no benefit has a source', page, 'gives no source for any of the five'],
  ['more than discipline', page, 'more than a way to discipline'],
  ['another way than exclusion', page, 'Where a school might only have punished or excluded'],
  ['the causes of behaviour', page, 'the causes of behaviour, such as trauma, or social and emotional needs'],
  ['a school that is safer and fairer, for all', page, 'safer and fairer, and in which everyone can do well'],
  ['who the team is, and where it works', page, 'The council’s Restorative Approaches Team works across the county, in schools and with other services for children, young people, families and communities'],
  ['with, not to or for', page, 'adults work with people. They do not do things to them, and they do not do everything for them'],
  ['build, maintain, repair', page, 'build, maintain and repair relationships'],
  ['offer: a conversation', page, 'any of these. The page gives no order. A conversation Advice A training package'],
  ['offer: advice', page, 'The team gives advice on working restoratively'],
  ['offer: training made for the school', page, 'puts together formal training to suit your school'],
  ['no order among the three', page, 'You can ask for any of these'],
  ['the conversation is free', page, 'The conversation is free'],
  ['training may be charged, not for profit', page, 'There may be a charge for formal training, not for profit'],
  ['no prices', page, 'gives no prices'],
  ['by telephone only', page, 'gives no e-mail address, form or opening hours'],
  ['the telephone number', page, '01603 679126'],
  ['when it was last modified', page, 'last modified on 11 June 2024'],
  ['modified is not reviewed', page, 'not the same as reviewed'],
  ['the earlier website RAINS', page, 'RAINS, short for Restorative Approaches in Norfolk Schools'],
  ['it was there to help schools', page, 'Norfolk once ran a website to help its schools do this work'],
  ['its questionnaire', page, 'asked them what they thought of it'],
])('programmes/norfolk');

const DURHAM = ((page: string): Fact[] => [
  ['what the page is called', page, 'Developing a whole school Restorative Approach'],
  ['a respectful way to talk and to solve problems', page, 'a respectful and supportive way to talk and to solve problems'],
  ['belonging, and everyone repairs', page, 'people feel that they belong, and in which everyone helps to settle what goes wrong and to repair harm'],
  ['the whole school: relationships, behaviour, achievement', page, 'better relationships, behaviour and achievement'],
  ['support for each other, in conflict too', page, 'People work together to support each other, and that includes the times when there is conflict'],
  ['area 1: daily practice', page, 'Daily practice is what adults do each day so that everyone feels they belong'],
  ['area 2: proactive practice', page, 'Proactive practice is what adults do when they notice that a pupil may be struggling'],
  ['area 3: restorative conversations', page, 'Restorative conversations repair harm'],
  ['Foundation Training of about a day, for all staff', page, 'About one day of training for all staff'],
  ['a day for the whole school is best, with other ways', page, 'most effective, and offers flexible ways to fit it in'],
  ['up to six sessions, from seven areas', page, 'Up to 6 sessions, chosen from 7 focus areas'],
  ['only after the Foundation Training', page, 'First: Foundation Training'],
  ['chosen by needs and priorities', page, 'to fit what it needs and what it wants to do first'],
  ['focus: lunchtime supervisors', page, 'Lunchtime supervisor training'],
  ['focus: early years', page, 'Adapting the approach for the early years'],
  ['focus: emotional wellbeing', page, 'Planning for emotional wellbeing'],
  ['focus: peer mentors', page, 'Peer mentors and buddies'],
  ['focus: SEND', page, 'Adapting the approach for pupils with SEND'],
  ['focus: policy', page, 'A respectful relationships policy'],
  ['focus: parents', page, 'The restorative approach with parents'],
  ['89% of staff', page, '89% of staff felt more confident'],
  ['90% of pupils', page, '90% of pupils said that staff supported them better when there was conflict'],
  ['nobody says how it was measured', page, 'does not say who was asked, how many answered, when, or with what questions'],
  // The text of the list is not in our notes, but for one line: the page may not make up the rest.
  ['six outcomes for a school', page, 'The page lists six outcomes for a school'],
  ['outcomes for staff', page, 'and others for staff and for pupils'],
  ['outcomes for pupils', page, 'for staff and for pupils. Among all of these is'],
  ['one outcome: more time for learning', page, 'more time is left for learning, because conflicts are settled sooner and more fully'],
  ['where the rest can be read', page, 'so we do not repeat it here. Read the whole list on the council’s own page'],
  ['no measure for any outcome', page, 'gives no measure for these'],
  ['for ages 2 to 18', page, 'other provision in County Durham for ages 2 to 18'],
  ['all staff and community partners', page, 'All staff can take part, and so can community partners'],
  ['free at present', page, 'What it costs Free at present'],
  ['15 schools a year', page, 'Places a year: 15 schools'],
  ['or settings', page, 'may also be another kind of setting'],
  ['how many places are left is not said', page, 'Ask how many places are left this year, because the page does not say'],
  ['the awareness session each term', page, 'Awareness-raising session Once a term'],
  ['it has no dates', page, 'We have seen no dates'],
  ['booked on the page of SEMH courses', page, 'Book on the council’s page of courses on social, emotional and mental health'],
  ['who to contact', page, 'SEND and Inclusion Service (EDC)'],
])('programmes/durham');

const STAFFORDSHIRE = ((page: string): Fact[] => [
  ['when it was posted', page, 'On 28 August 2019'],
  ['who takes it up', page, 'Families and Communities staff were taking up restorative practice'],
  ['relationships that lead to change', page, 'build healthy relationships that lead to change'],
  ['other councils have done so', page, 'Other councils had taken it up successfully before'],
  ['about families, and not schools', page, 'a short post about services for families, and not an offer to schools'],
  ['happier, more cooperative, more productive', page, 'happier, more cooperative and more productive'],
  ['more likely to change', page, 'more likely to change how they behave'],
  ['with, not to or for', page, 'do things with them, and not to them or for them'],
  ['nobody is named for the sentence', page, 'does not say who wrote the sentence'],
  ['fewer children looked after', page, 'fewer children looked after by the council, and fewer who need a child protection plan'],
  ['evidence called overwhelming, without a source', page, 'The post speaks of overwhelming evidence and does not say where it is'],
  ['a technique in use: conferences', page, 'Family Group Conferences'],
  ['a technique in use: therapy', page, 'Solution Focused Brief Therapy'],
  ['staff are trained', page, 'Staff were to be trained to use the restorative practice model'],
  ['the dates as published', page, 'Dates of the training as published, October 2019 to March 2019'],
])('programmes/staffordshire');

const GLOUCESTERSHIRE = ((page: string): Fact[] => [
  ['accredited by the RJC', page, 'Restorative Justice Council (RJC)'],
  ['for its training in schools', page, 'accredited the team for the training it gives to schools'],
  ['praise: principles in everyday work', page, 'The principles are part of everyday work'],
  ['praise: shaped to each place', page, 'the work is shaped to fit each place'],
  ['no standard or end date', page, 'the article names no standard or end date'],
  ['38 schools now', page, '38 Schools being supported in the Relational Schools programme'],
  ['15 leaders next', page, '15 School leaders about to join Next cohort'],
  ['more than 75 schools in seven years', page, 'more than 75 Schools the team has worked with Over seven years'],
  ['fewer disruptions, better relationships, calmer', page, 'fewer disruptions, better relationships and a calmer environment'],
  ['Oxfordshire, Staffordshire and Portsmouth', page, 'helping Oxfordshire, Staffordshire and Portsmouth'],
  ['others are eager', page, 'Other councils are eager to copy the work'],
  ['Oxfordshire says with whose permission', page, 'With permission, from The Restorative Lab and Gloucestershire County Council'],
  ['Preparing for Adulthood', page, 'Preparing for Adulthood team helps young people with SEND learn to travel to school on their own by public transport'],
  ['from 16 to 11', page, 'Support used to begin at age 16. It now begins at age 11'],
  ['more time for relationships', page, 'more time to build relationships'],
  ['made together with families', page, 'made together with families, who came to trust the team'],
  ['goals of their own', page, 'sets goals of their own'],
  ['27 in 2017, 187 in 2023', page, '27 in 2017, and 187 in 2023'],
  ['pilot: fewer exclusions, fewer days lost, fewer detentions', page, 'fixed-term exclusions fell by 54%, days lost to them by 72% and same-day detentions by 28.6%'],
  ['pilot: one school, before and after', page, 'One secondary school, before and after, with no school to compare'],
  ['primary before secondary', page, 'Primary schools took up the work more readily than secondary schools'],
  ['three days of training', page, 'about three days of training for the whole staff'],
])('programmes/gloucestershire');

const FOUNDATION: Fact[] = [
  ['a structure and a process to share and creatively imitate', 'pages/working-together', 'a structure and a way of working, so that they can share and creatively imitate each other’s relational and restorative practice'],
  ['together instead of in competition', 'pages/about', 'Schools are often asked to compete. Here they work together'],
  ['staff, governors and young people visit and host', 'pages/working-together', 'Your staff, governors and young people can watch practice in another school and talk about it. You can host them in turn'],
  ['a website to share ideas and resources', 'pages/working-together', 'Ideas and resources are here, in the open'],
  ['work on common materials', 'pages/working-together', 'Work on common materials'],
  ['theme: family and community', 'pages/working-together', 'family and community'],
  ['theme: supporting lunchtime supervisors', 'pages/working-together', 'supporting lunchtime supervisors'],
  ['theme: developing pupil partnership', 'pages/working-together', 'developing pupil partnership'],
  ['theme: engaging all staff', 'pages/working-together', 'engaging all staff'],
  ['theme: promoting restorative dialogue', 'pages/working-together', 'promoting restorative dialogue'],
  ['theme: issues of common concern', 'pages/working-together', 'issues of common concern'],
  ['watch the training of a whole year group', 'pages/working-together', 'while a whole year group of pupils learns about restorative principles'],
  ['meetings in different schools', 'pages/meeting', 'We meet in a different school each time. You get to know the other schools'],
  ['two meetings each term, led by the Foundation', 'pages/about', 'It leads two meetings each term, one with headteachers and one with leading practitioners'],
  ['headteachers review and plan', 'pages/working-together', 'With headteachers it reviews how things are going and plans the next steps'],
  ['leading practitioners are supported', 'pages/working-together', 'With leading practitioners it supports the people who help the work to grow in their schools'],
];

/** What is known from research, with what speaks against it. */
const EVIDENCE = ((page: string): Fact[] => [
  ['a trial by lot, 20 schools and 20', page, 'put by lot into two groups: 20 took up a programme called Learning Together, and 20 carried on as usual'],
  ['how many pupils', page, '6,667 pupils at the start, 5,960 after 36 months'],
  ['both main outcomes, named beforehand', page, 'Before it began, the researchers named two main outcomes: bullying and aggression'],
  ['for: a little less bullying', page, 'a little less bullying against them'],
  ['how small', page, 'an effect size of −0.08. By the researchers’ own reckoning, the true difference could be close to nothing'],
  ['against: no less aggression', page, 'how much aggression pupils reported in themselves did not differ between the two groups'],
  ['for: better wellbeing', page, 'reported better wellbeing'],
  ['and why that is a weaker sign', page, 'Where many things are measured, one may differ by chance'],
  ['three things at once', page, 'Nobody can say how much was due to each'],
  ['secondary schools only', page, 'All 40 schools were secondary schools'],
  ['97% is what schools thought', page, 'That is what schools thought of their own work. Nobody counted bullying to get it'],
  ['no trial of suspensions or marks', page, 'We know of no trial in this country that shows it'],
  ['trials elsewhere were not read', page, 'We have not read them, so we say nothing about them, for or against'],
])('pages/how-we-practise');

/** What a reader sees of a page, as one line of text. */
function words(page: string): string {
  return readFileSync(`dist/${page}/index.html`, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<\/?(?:em|strong|a|b|i|span|time)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’').replaceAll('&amp;', '&').replace(/[\s\u00a0\u2060]+/g, ' ').replace(/ (?=[.,])/g, '');
}

describe('the evidence is told whole', () => {
  test.each(EVIDENCE)('%s (on /%s/)', (_fact, page, says) => {
    expect(words(page).toLowerCase()).toContain(says.toLowerCase());
  });
});

describe.each([['Norfolk', NORFOLK], ['Durham', DURHAM], ['Staffordshire', STAFFORDSHIRE], ['Gloucestershire', GLOUCESTERSHIRE], ['The Restorative Foundation', FOUNDATION]])('what the document of %s says is said here', (_, facts) => {
  test.each(facts)('%s (on /%s/)', (_fact, page, says) => {
    expect(words(page).toLowerCase()).toContain(says.toLowerCase());
  });
});

/** What we once wrote and no document says. */
test.each([
  ['programmes/norfolk', 'what each person needs to do next'],
  ['programmes/norfolk', 'Steps, in order'],
  ['programmes/durham', '2026-27'],
  ['programmes/durham', 'One of them is that more time'],
  ['programmes/staffordshire', 'cannot be right'],
  ['programmes/gloucestershire', 'The count grew after that'],
])('/%s/ no longer says "%s"', (page, says) => {
  expect(words(page)).not.toContain(says);
});
