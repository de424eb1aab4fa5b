import type { CollationContract } from '../../contract/contract.ts';
import { languageName } from '../../view/language-name.ts';
import { toldEvidence } from '../../view/told-evidence.ts';
import { toldFindings } from '../../view/told-findings.ts';
import { wordsTold } from '../../view/words-told.ts';
import type { Exporter } from '../exporter.ts';
import { type ByHand, decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
import { isStyleVariation, readingLines, siglumOf } from '../reading-lines.ts';

/** A report to paste into a message or an issue: the versions, what looks damaged and why, and where the versions differ. */
export const markdown: Exporter = {
  format: 'markdown',
  title: 'Markdown report',
  mediaType: 'text/markdown',
  extension: 'md',
  render: (collation) =>
    `${[head, relations, findings, byHand, differences]
      .map((part) => part(collation))
      .filter(Boolean)
      .join('\n\n')}\n`,
};

function head(collation: CollationContract): string {
  const rows = collation.versions.map((v) => {
    const also = v.also?.map((a) => a.label) ?? [];
    const labels = [v.label, ...also].map(plain).join('; ');
    const source = [v.source?.standing, v.source?.publisher, v.published ?? v.source?.published]
      .filter((s) => s !== undefined)
      .map(plain)
      .join(', ');
    const words = v.text.split(/\s+/).filter(Boolean).length;
    return `| ${v.siglum} | ${labels} | ${source} | ${words} |`;
  });
  const notices = (collation.notices ?? []).map((n) => `> ${plain(n.message)}`);
  return [
    `# ${plain(collation.id)}`,
    '',
    ...notices,
    ...(notices.length ? [''] : []),
    '| | copy | source | words |',
    '|---|---|---|---:|',
    ...rows,
  ].join('\n');
}

function relations(collation: CollationContract): string {
  const apart = collation.relations.filter((r) => r.kind !== 'same-story');
  const suspects = collation.assessments.filter((a) => a.machineTranslated >= 0.5);
  const lines = [
    ...apart.map((r) => {
      const pair = `${siglumOf(collation, r.a)} and ${siglumOf(collation, r.b)}`;
      const what = r.kind === 'other-story' ? 'look like different stories' : 'tell the same event in their own words';
      return `- ${pair} ${what} (${Math.round(r.similarity * 100)} % alike).`;
    }),
    ...suspects.map((a) => {
      const through = a.pivot ? `, by way of ${plain(languageName(a.pivot))}` : '';
      return `- ${siglumOf(collation, a.version)} looks machine-translated${through} (${Math.round(a.machineTranslated * 100)} %).`;
    }),
  ];
  return lines.length > 0 ? `## What kind of copies these are\n\n${lines.join('\n')}` : '';
}

function findings(collation: CollationContract): string {
  const told = toldFindings(collation);
  if (told.length === 0) return '## Looks damaged\n\nNothing.';
  const items = told.map((f) => {
    const evidence = toldEvidence(
      f.evidence.map((e) => ({ letter: siglumOf(collation, e.version), words: e.exact, says: e.says })),
      siglumOf(collation, f.target.version),
    ).map(({ letters, words, says }) =>
      `  - ${letters.join(', ')}: ${words === '' ? '' : `${quoted(words)} `}${plain(says)}`.trimEnd(),
    );
    const suggestion = f.suggestion === undefined ? [] : [`  - perhaps: ${quoted(f.suggestion)}`];
    const told = plain(wordsTold(f.target.exact, f.target.exact, f.message));
    const title = `- **${siglumOf(collation, f.target.version)}** ${told}`;
    const said = decisionOn(collation, f.id);
    const decision = said ? [`  - **by hand**: ${saidBy(said)}`] : [];
    return [
      `${title} (${f.severity}, ${Math.round(f.confidence * 100)} %)`,
      ...evidence,
      ...suggestion,
      ...decision,
    ].join('\n');
  });
  return `## Looks damaged\n\n${items.join('\n')}`;
}

function byHand(collation: CollationContract): string {
  const items = [...marksByHand(collation), ...marksLeftOver(collation)].map((m) => {
    const where = m.target ? `**${siglumOf(collation, m.target.version)}** ` : '';
    return `- ${where}${quoted(m.words)}${m.target ? '' : ' (not in these copies any more)'}: ${saidBy(m)}`;
  });
  return items.length > 0 ? `## Marked by people\n\n${items.join('\n')}` : '';
}

function saidBy({ says, note }: ByHand): string {
  return note ? `${plain(says)} ${quoted(note)}` : plain(says);
}

function differences(collation: CollationContract): string {
  const substantive = collation.variations.filter((v) => !isStyleVariation(v));
  const style = collation.variations.length - substantive.length;
  const items = substantive.map((v) => {
    const readings = readingLines(collation, v).map(
      (l) => `${l.sigla.join(' ')} ${l.words.trim() ? quoted(l.words) : '(not there)'}`,
    );
    return `- row ${v.row + 1}, ${v.classes.join(', ') || 'unclassified'}: ${readings.join(' · ')}`;
  });
  const left = style > 0 ? `\n\n${style} differences of style alone are left out.` : '';
  return `## Where the copies differ\n\n${items.length > 0 ? items.join('\n') : 'Nowhere in substance.'}${left}`;
}

function quoted(words: string): string {
  return `“${plain(words)}”`;
}

/** One line on which no character of the text acts as Markdown or as HTML. */
function plain(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>|#~!&]/g, (c) =>
        c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`,
      )
      // Addresses in a text are no links of the report: many readers make them so, without being asked.
      .replace(/:(?=\/\/)|(?<=www)\.|@/gi, (c) => `&#${c.charCodeAt(0)};`)
  );
}
