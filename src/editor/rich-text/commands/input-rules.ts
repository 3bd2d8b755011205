import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import { TextSelection, type Plugin } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { linkAddress } from './link-address.ts';

const { nodes, marks } = schema;

/** Markdown for those who type it: `## `, `- `, `1. `, `[ ] `, `> `, `---`, `**bold**`, `*italics*`, `~~gone~~`, `[words](address)`. Backspace takes it back. */
export function markdownRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, ([, hashes]) => ({ level: Math.max(2, hashes!.length) })),
      wrappingInputRule(/^\s*([-+*•])\s$/, nodes.bullet_list, null, (_, before) => before.firstChild?.attrs.checked === null),
      wrappingInputRule(/^(\d{1,3})([.)])\s$/, nodes.ordered_list, ([, start, mark]) => ({ start: Number(start), mark }), ([, start], before) => before.childCount + Number(before.attrs.start) === Number(start)),
      wrappingInputRule(/^\s*>\s$/, nodes.quotation),
      textblockTypeInputRule(/^```$/, nodes.code_block),
      new InputRule(/^\[( ?|x)\]\s$/, (state, [, sign], start, end) => {
        const $start = state.doc.resolve(start);
        if ($start.depth > 1 && $start.node(-1).type === nodes.list_item) return state.tr.delete(start, end).setNodeAttribute($start.before(-1), 'checked', sign === 'x');
        const range = $start.blockRange();
        const wrapped = range && state.tr.delete(start, end);
        const now = wrapped?.doc.resolve(start).blockRange();
        return now ? wrapped!.wrap(now, [{ type: nodes.bullet_list }, { type: nodes.list_item, attrs: { checked: sign === 'x' } }]) : null;
      }),
      new InputRule(/^(?:---|\*\*\*|___)$/, (state, _, start, end) => {
        const $start = state.doc.resolve(start);
        if ($start.parent.type !== nodes.paragraph || $start.parent.content.size > end - start || !$start.node(-1).canReplaceWith($start.index(-1), $start.index(-1), nodes.rule)) return null;
        const tr = state.tr.delete(start, end).insert($start.before(), nodes.rule.create());
        return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(end))));
      }),
      markRule(/(?:^|[^*\\])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, marks.strong),
      markRule(/(?:^|[\s(“"‘'])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, marks.em),
      markRule(/(?:^|[\s(“"‘'])(_([^_\s](?:[^_]*[^_\s])?)_)$/, marks.em),
      markRule(/(?:^|[^~])(~~([^~\s](?:[^~]*[^~\s])?)~~)$/, marks.strike),
      markRule(/(?:^|[^`])(`([^`]+)`)$/, marks.code),
      new InputRule(/(?<!!)\[([^\][]+)\]\(([^()\s]+)\)$/, (state, [, words, address], start, end) =>
        state.tr.replaceWith(start, end, schema.text(words!, [marks.link.create({ href: linkAddress(address!) })])).removeStoredMark(marks.link)),
    ],
  });
}

/** Turns words between marks into words that have them. The first group of the pattern is the whole with its marks, the second the words. */
function markRule(pattern: RegExp, mark: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [all, whole, words] = match as unknown as [string, string, string];
    const from = start + all.lastIndexOf(whole);
    const sign = (whole.length - words.length) / 2;
    if (state.doc.rangeHasMark(from, end, marks.code)) return null;
    // The last sign has not been typed yet.
    const tr = state.tr;
    if (end > from + sign + words.length) tr.delete(from + sign + words.length, end);
    tr.delete(from, from + sign).addMark(from, from + words.length, mark.create());
    return tr.removeStoredMark(mark);
  });
}
