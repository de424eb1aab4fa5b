import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { GapKind } from '../../lib/model/assessment.ts';
import { columnsOf, type DeskColumn } from '../../lib/view/columns.ts';
import { sureText } from '../../lib/view/label.ts';
import { smallCollation } from '../../lib/view/small-collation.ts';
import { RowGutter } from './row-gutter.tsx';
import { Unchecked } from './unchecked.tsx';
import { VersionHead } from './version-head.tsx';

const { versions, ...rest } = smallCollation({ texts: [['One.'], ['Two.']], rows: [[[0], [0]]] });
const sources = [
  { index: 0, labels: ['Wire'], source: { publisher: 'Continental Wire', published: '2026-03-03' } },
  { index: 1, labels: ['Edit'], source: {} },
];
const [wire] = columnsOf({ versions, ...rest }, sources) as [DeskColumn, DeskColumn];

/** A head as the server sends it; `buttons` by their names, with what a screen reader is told of their state. */
function head(column: DeskColumn, { base = false, alone = false } = {}) {
  const html = renderToStaticMarkup(<VersionHead column={column} base={base} alone={alone} />);
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const buttons = (html.match(/<button[^>]*>/g) ?? []).map((tag) => ({
    name: attribute(tag, 'aria-label'),
    pressed: attribute(tag, 'aria-pressed'),
    hint: attribute(tag, 'data-hint'),
  }));
  return { html, buttons, name: attribute(html, 'aria-label') };
}

test('a head is called by its letter and label alone, and has its buttons: the base, hide, more', () => {
  const { name, buttons, html } = head(wire);
  expect(name).toBe('A Wire');
  expect(buttons.map((b) => b.name)).toEqual(['A as the base', 'Hide A', 'Column A: more']);
  expect(buttons[0]).toMatchObject({ pressed: 'false', hint: 'base' });
  expect(html).toContain('draggable="true"');
  expect(html).toContain('role="button" tabindex="0" aria-label="Move column A: arrow keys left and right"');
  expect(html).toContain('Continental Wire · 3 Mar 2026');
  expect(head(wire, { base: true })).toMatchObject({ name: 'A Wire, base' });
  expect(head(wire, { base: true }).buttons[0]?.pressed).toBe('true');
});

test('alone there is nothing to hold it against, to hide it from or to drag it past', () => {
  const { buttons, html } = head(wire, { alone: true });
  expect(buttons.map((b) => b.name)).toEqual(['Column A: more']);
  expect(html).toContain('draggable="false"');
});

test('a column that shares hardly any row has a button that widens it, and one that makes it narrow again', () => {
  const hint = (width: DeskColumn['width']) => head({ ...wire, width }).buttons.map((b) => b.hint);
  expect(hint('full')).not.toContain('widen');
  expect(hint('slim')).toContain('widen');
  expect(hint('widened')).toContain('narrow');
  expect(head({ ...wire, width: 'slim' }).html).toContain('Widen<span class="sr-only"> column A</span>');
});

test('a head does not repeat what could not be checked in any copy; the foot of the page says it once', () => {
  const unchecked = (kind: GapKind): DeskColumn => ({
    ...wire,
    assessment: {
      version: 0,
      machineTranslated: 0,
      pivot: null,
      reasons: [],
      checked: { detectors: 1, of: 2, gaps: [{ kind, says: 'Not looked at.' }] },
    },
  });
  expect(head(unchecked('own-paragraphs')).html).not.toContain('not fully checked');
  expect(head(unchecked('language')).html).toContain('not fully checked');
  const foot = renderToStaticMarkup(<Unchecked columns={[unchecked('own-paragraphs')]} />);
  expect(foot).toContain('Not every check could be run on A');
  expect(foot).toContain('Not looked at.');
  expect(renderToStaticMarkup(<Unchecked columns={[wire]} />)).toBe('');
});

test('what it is stands there as a question with its reason while it is proposed, and as a word once a person said it', () => {
  expect(head(wire).html).not.toContain('class="standing"');
  const proposed = head({ ...wire, standing: { is: 'edited', said: false, why: 'Likely made from B.' } }).html;
  expect(proposed).toContain('title="Proposed: Likely made from B."');
  expect(proposed).toMatch(/What A is: <\/span>edited\?<span class="sr-only"> \(proposed\)</);
  const said = head({ ...wire, standing: { is: 'edited', said: true, why: '' } }).html;
  expect(said).not.toContain('edited?');
  expect(said).not.toContain('proposed');
});

test('a row’s gutter counts its findings, and leads back into the fold where it is in one', () => {
  const gutter = (findings: number | null, fold: string | null) =>
    renderToStaticMarkup(
      <RowGutter row={{ id: 'r', number: 7, coarse: false }} href="/r" findings={findings} fold={fold} />,
    );
  expect(gutter(2, null)).toContain('Marks in row 7: 2 findings');
  expect(gutter(0, null)).toContain('Marks in row 7<');
  expect(gutter(null, null)).not.toContain('Marks in');
  expect(gutter(1, 'fold-x')).toMatch(/data-fold="fold-x" aria-label="Fold these rows again"/);
  expect(gutter(1, null)).not.toContain('data-fold');
});

test('how sure it is that a machine translated it is said in the words of the reports', () => {
  const said = (machineTranslated: number) =>
    head({
      ...wire,
      assessment: {
        version: 0,
        machineTranslated,
        pivot: null,
        reasons: [],
        checked: { detectors: 1, of: 1, gaps: [] },
      },
    }).html;
  expect(said(0.56)).toContain('possibly machine-translated');
  expect(sureText(0.56)).toBe('possible, 56 %');
  expect(said(0.7)).toContain('>likely machine-translated');
  expect(said(0.96)).toContain('very likely machine-translated');
  expect(said(0.4)).not.toContain('machine-translated');
});
