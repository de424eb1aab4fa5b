import { blocksOf, type CollationContract } from '../../contract/contract.ts';
import { isStyleOnly } from '../../model/change.ts';
import { dayOf } from '../../view/day.ts';
import { actText } from '../../view/judgements.ts';
import { toldFindings } from '../../view/told-findings.ts';
import { rowIndexAt } from '../csv-lines.ts';
import type { Exporter } from '../exporter.ts';
import { type ByHand, decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
import { attribute, escaped, linkable } from '../markup.ts';
import { siglumOf } from '../reading-lines.ts';
import { PARAGRAPH_BREAK, readingsOf, type Segment, segmentsOf } from '../segments.ts';

/**
 * TEI P5, chapter 13: a critical apparatus by parallel segmentation. A row is an `ab`; the words of one witness are what stands outside
 * the `app`s and in its own readings, to the letter. Rows stand in the majority's order; where a witness has one elsewhere, the notes
 * at the end say so, as they do what looks damaged and what people marked. Classes are categories of a taxonomy, named by `ana`.
 */
export const tei: Exporter = {
  format: 'tei',
  title: 'TEI P5 apparatus (parallel segmentation)',
  mediaType: 'application/tei+xml',
  extension: 'tei.xml',
  render: (collation) =>
    `${[
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
      header(collation),
      '<text>',
      '<body>',
      ...collation.rows.map((_, row) => rowOf(collation, row)),
      '</body>',
      back(collation),
      '</text>',
      '</TEI>',
    ]
      .filter((line) => line !== '')
      .join('\n')}\n`,
};

type Contract = CollationContract;

function header(collation: Contract): string {
  const classes = [...new Set(collation.variations.flatMap((v) => v.classes))].sort();
  return [
    '<teiHeader>',
    '<fileDesc>',
    `<titleStmt><title>${escaped(collation.id) || 'Untitled'}</title></titleStmt>`,
    '<publicationStmt><p>Written by Variorum; not published.</p></publicationStmt>',
    '<sourceDesc>',
    '<listWit>',
    ...collation.versions.map(witness),
    '</listWit>',
    '</sourceDesc>',
    '</fileDesc>',
    '<encodingDesc>',
    `<appInfo><application ident="variorum" version="${versionNumber(collation.engine)}"><label>Variorum</label></application></appInfo>`,
    '<variantEncoding method="parallel-segmentation" location="internal"/>',
    ...(classes.length === 0
      ? []
      : [
          '<classDecl><taxonomy>',
          ...classes.map((c) => `<category xml:id="class-${c}"><catDesc>${c}</catDesc></category>`),
          '</taxonomy></classDecl>',
        ]),
    '</encodingDesc>',
    '</teiHeader>',
  ].join('\n');
}

/** TEI wants digits with at most three dots there. */
function versionNumber(engine: string): string {
  return /^\d+(\.\d+){0,3}$/.test(engine) ? engine : '0';
}

function witness(v: Contract['versions'][number]): string {
  const url = linkable(v.source?.url);
  const { publisher, byline, standing } = v.source ?? {};
  const published = v.published ?? v.source?.published;
  const details = [
    publisher ? `<publisher>${escaped(publisher)}</publisher>` : '',
    byline ? `<author>${escaped(byline)}</author>` : '',
    published ? `<date>${escaped(published)}</date>` : '',
    url ? `<ref target="${attribute(url)}">${escaped(url)}</ref>` : '',
    standing ? `<note type="standing">${standing}</note>` : '',
  ].join('');
  const labels = [v.label, ...(v.also ?? []).map((a) => a.label)].map(escaped).join('; ');
  const language = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(v.language) ? ` xml:lang="${v.language}"` : '';
  return `<witness xml:id="${v.siglum}"${language}><bibl><title>${labels}</title>${details}</bibl></witness>`;
}

function rowOf(collation: Contract, row: number): string {
  const own = collation.rows[row] as Contract['rows'][number];
  const having = collation.versions.filter((v) => blocksOf(own, v.id).length > 0);
  const lacking = collation.versions.filter((v) => !having.includes(v));
  const first = having[0];
  if (!first) return '';
  const role = first.blocks[blocksOf(own, first.id)[0] ?? 0]?.role ?? 'body';
  const words = segmentsOf(collation, row)
    .map((s) => segment(collation, s))
    .join('');
  const wit = (versions: Contract['versions']) => versions.map((v) => `#${v.siglum}`).join(' ');
  const content =
    lacking.length === 0 || having.length === 0
      ? words
      : `<app type="substantive"><rdg wit="${wit(having)}">${words}</rdg><rdg wit="${wit(lacking)}"/></app>`;
  return `<ab xml:id="row-${row + 1}" n="${row + 1}" type="${role}">${content}</ab>`;
}

function segment(collation: Contract, part: Segment): string {
  const readings = readingsOf(part);
  if (readings.length === 1) return textOf(readings[0]?.text ?? '');
  const most = Math.max(...readings.map((r) => r.versions.length));
  const leading = readings.filter((r) => r.versions.length === most);
  const lemma = leading.length === 1 ? leading[0] : null;
  // Between two differences versions part only in what the comparison does not count: another code for the same character.
  const style = !part.variation || isStyleOnly(part.variation.classes);
  const classes = part.variation?.classes ?? [];
  const ana = classes.length > 0 ? ` ana="${classes.map((c) => `#class-${c}`).join(' ')}"` : '';
  const ordered = lemma ? [lemma, ...readings.filter((r) => r !== lemma)] : readings;
  const inner = ordered.map((r) => {
    const tag = r === lemma ? 'lem' : 'rdg';
    const wit = r.versions.map((v) => `#${siglumOf(collation, v)}`).join(' ');
    return r.text === '' ? `<${tag} wit="${wit}"/>` : `<${tag} wit="${wit}">${textOf(r.text)}</${tag}>`;
  });
  return `<app type="${style ? 'style' : 'substantive'}"${ana}>${inner.join('')}</app>`;
}

function textOf(text: string): string {
  return text.split(PARAGRAPH_BREAK).map(escaped).join('<milestone unit="paragraph"/>');
}

function back(collation: Contract): string {
  const moved = collation.rows.flatMap((r, row) =>
    r.moved.map(
      (v) =>
        `<note type="moved" target="#row-${row + 1}">${siglumOf(collation, v)} has this paragraph at another place.</note>`,
    ),
  );
  const told = toldFindings(collation).map((f) => {
    const row = rowIndexAt(collation, f.target.version, f.target.start);
    const at = row < 0 ? '' : ` target="#row-${row + 1}"`;
    const evidence = f.evidence
      .map((e) => `<item><q>${escaped(e.exact)}</q> (${siglumOf(collation, e.version)}) ${escaped(e.says)}</item>`)
      .join('');
    const head = `<q>${escaped(f.target.exact)}</q> (${siglumOf(collation, f.target.version)}): ${escaped(f.message)}`;
    const said = decisionOn(collation, f.id);
    const decision = said ? `<note type="decision" subtype="${said.act}">${saidBy(said)}</note>` : '';
    return `<note type="finding" subtype="${f.severity}"${at}>${head}<list>${evidence}</list>${decision}</note>`;
  });
  const marked = [...marksByHand(collation), ...marksLeftOver(collation, toldFindings(collation))].map((m) => {
    const row = m.target ? rowIndexAt(collation, m.target.version, m.target.start) : -1;
    const at = row < 0 ? '' : ` target="#row-${row + 1}"`;
    const where = m.target ? siglumOf(collation, m.target.version) : 'in no witness any more';
    return `<note type="mark" subtype="${m.act}"${at}><q>${escaped(m.words)}</q> (${where}): ${saidBy(m)}</note>`;
  });
  const notes = [...moved, ...told, ...marked];
  return notes.length > 0 ? `<back>\n<div type="notes">\n<p>\n${notes.join('\n')}\n</p>\n</div>\n</back>` : '';
}

/** A person's word, as such: who, when, and the note. */
function saidBy({ act, by, at, note }: ByHand): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0];
  const when = day ? `<date when="${day}">${escaped(dayOf(at))}</date>` : escaped(at);
  return `${escaped(actText(act))} by <persName>${escaped(by)}</persName>, ${when}${note ? `: <q>${escaped(note)}</q>` : ''}`;
}
