import fc from 'fast-check';
import { parts } from '../src/parts/index.ts';

const scraps = [
  'What happened?', 'I <3 circles', 'a < b', '5 > 3', 'R&D', '{name}', 'Dear {child’s name},', '<office@example.org>', 'https://example.org/a_b', 'import duties', 'export it',
  '“quoted”', '👩🏽‍🏫', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'Croeso, ŵ ŷ', 'zażółć', 'بچے', 'السلام عليكم', '**bold**', '*soft*', '~~gone~~', '`code {x}`', '[the card](/resources/card/)', '![Six faces](faces.png)', '[^1]', '\\{', '\\<',
  '&lt;b&gt;', '&#123;', '<b>', '</b>', '<br>', '<br/>', '<div>', '<Name>', '<!-- note -->', '<?x', '<!X', '<a href="x">', '| a | b |', '|---|---|', '- item', '• item', '▪\titem', '1. item', '- [ ] task', '> quoted', '## Heading', '---', '```', '~~~', '    four spaces', '\t', '#', '***',
  '{process.env.SECRET}', '{1+1}', '{(() => 1)()}', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', 'import a from "b"', 'export const a = 1', '<svg onload=1>', '<iframe src="//x">',
  '[^1]: A note', '[ref]: https://example.org', '[ref]', '$', '%', '@', '+', '=', '_', '*', '[', ']', '(', ')', '!', '|', '\\', '"', "'", ':', '.', '<', '>', '{', '}', '</', '/>', '<F', '<<', '{{', '}}', '<>', '</>',
  'www.example.org/a?b=c', '[a form](https://forms.example.org?for=office@oak.example)', '<https://example.org/a#b>', '(https://example.org/x_y).', '[a place](https://example.org/caf%C3%A9?q=100%25&r=a@b#%E2%9C%93)', '\n\n## Heading\n\n[there](#heading)\n\n', '[a title](https://example.org "with a \'title\' & <more>")', '[write](mailto:office@example.org?subject=A%20visit)', '[ring](tel:+441632960000)',
  '&eacute; &nbsp;&shy; &hearts; &#10003; &amp;amp;', '&#x202E;', '✓ ☐ ☒ → ★ ½ ☎ ₂ ⅓ ☺', 'Give it 100%', '日本', 'مرحبا ⁧بكم⁩', 'Ünïcödé Ωμέγα Привет', 'a\u00adb\u200bc', '[^note with words]\n\n[^note with words]: One\n\n    and two', '| ✓ | [x](https://example.org) |\n|:-:|---|\n| **a** | `b` \\| c |\n| <br> | [^1] |',
  '<UseWithCare>\n\n<Scenario title="One & two">\n\n- a\n\n  > b\n\n</Scenario>\n\n</UseWithCare>', '<CaseStory>\n\nWords <FillIn label="a &quot;name&quot;" /> more.\n\n</CaseStory>',
  ...parts.map((part) => part.example), ...parts.map((part) => part.example.split('\n')[0]!), ...parts.map((part) => `</${part.name}>`),
];

/** Bodies of pages made up of scraps: what teachers type, what hostile people type, and the pieces of both. */
export const madeUpBody = fc
  .array(fc.tuple(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...scraps) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), fc.constantFrom(' ', '\n', '\n\n', '', '  \n')), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));
