import type { Resource } from '../../catalogue/catalogue.ts';

/** A vocabulary term as the AMB profile wants it: its address and its label in English. */
export interface Term {
  id: string;
  label: string;
}

/**
 * The subject of every resource here. AMB asks for one from its own lists of subjects
 * (https://github.com/dini-ag-kim/hochschulfaechersystematik), which have none for our themes.
 */
export const AMB_SUBJECT: Term = { id: 'https://w3id.org/kim/hochschulfaechersystematik/n052', label: 'Educational Science (Pedagogy)' };

const hcrt = (word: string, label: string): Term => ({ id: `https://w3id.org/kim/hcrt/${word}`, label });

/** The nearest type in the HCRT list, one of which AMB asks for (https://github.com/dini-ag-kim/hcrt). Its "script" is a lecturer's notes. */
export const AMB_KINDS: Record<Resource['kind'], Term> = {
  script: hcrt('text', 'Text'),
  cards: hcrt('other', 'Other'),
  'circle-plan': hcrt('lesson_plan', 'Lesson Plan'),
  'session-plan': hcrt('lesson_plan', 'Lesson Plan'),
  guide: hcrt('text', 'Text'),
  checklist: hcrt('text', 'Text'),
  letter: hcrt('text', 'Text'),
  policy: hcrt('text', 'Text'),
  poster: hcrt('image', 'Image'),
  'case-story': hcrt('case_study', 'Case Study'),
};

const audience = (word: string): Term => ({ id: `http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/${word}`, label: word });

/** The nearest LRMI audience for each role (https://www.dublincore.org/specifications/lrmi/concept_schemes/#educational-audience-role). */
export const AMB_AUDIENCES: Record<Resource['roles'][number], Term> = {
  'lunchtime-supervisor': audience('professional'),
  'teaching-assistant': audience('professional'),
  'class-teacher': audience('teacher'),
  senco: audience('teacher'),
  'pastoral-lead': audience('professional'),
  headteacher: audience('administrator'),
  governor: audience('administrator'),
  'office-staff': audience('professional'),
  'parent-or-carer': audience('parent'),
  'pupil-leader': audience('student'),
};

const level = (number: number, label: string): Term => ({ id: `https://w3id.org/kim/educationalLevel/level_${number}`, label });

/**
 * The level of each phase in AMB's list, which is that of ISCED 2011 (https://github.com/dini-ag-kim/educationalLevel). The OECD counts
 * key stages 1 and 2 of England as level 1, key stage 3 as level 2, and what follows as level 3 (https://gpseducation.oecd.org).
 */
export const AMB_LEVELS: Record<Resource['phases'][number], Term> = {
  'early-years': level(0, 'Early childhood education'),
  'key-stage-1': level(1, 'Primary education'),
  'key-stage-2': level(1, 'Primary education'),
  'key-stage-3': level(2, 'Lower secondary education'),
  'key-stage-4': level(3, 'Upper secondary education'),
  'post-16': level(3, 'Upper secondary education'),
};
