import type { CollationContract } from '../../contract/contract.ts';
import { anchorOf } from '../../text/anchors.ts';
import { inCodePoints } from '../code-points.ts';
import type { Exporter } from '../exporter.ts';
import { decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
import { linkable, wellFormed } from '../markup.ts';
import { readingLines } from '../reading-lines.ts';

/**
 * Findings, what people marked, and differences as a W3C Web Annotation collection (JSON-LD). A finding assesses its words, with the message as the body
 * and each piece of evidence as another body that points to its own words; a difference describes its place in all versions.
 */
export const webAnnotation: Exporter = {
  format: 'web-annotation',
  title: 'Web Annotation (JSON-LD)',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  render: (collation) => `${JSON.stringify(collectionOf(collation), null, 1)}\n`,
};

type Contract = CollationContract;
type Place = { readonly version: string; readonly start: number; readonly end: number };

function collectionOf(collation: Contract): object {
  const items = [...findings(collation), ...byHand(collation), ...differences(collation), ...standings(collation)];
  const id = urn('comparison', collation.id);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Variorum: ${collation.versions.map((v) => v.label).join(' · ')}`,
    generator: { id: urn('engine', collation.engine), type: 'Software', name: 'Variorum' },
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function findings(collation: Contract): readonly object[] {
  return collation.findings.map((f) => ({
    id: urn('finding', f.id),
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      plain(f.message, 'assessing'),
      plain(f.category, 'tagging'),
      ...(f.suggestion === undefined ? [] : [plain(f.suggestion, 'editing')]),
      ...f.evidence.flatMap((e) => [
        { type: 'SpecificResource', purpose: 'linking', ...specific(collation, e) },
        ...(e.says ? [plain(e.says, 'commenting')] : []),
      ]),
    ],
    target: target(collation, f.target),
  }));
}

/** What people said, with them as the creators: of their own words' places, or of a finding, which is then the target. */
function byHand(collation: Contract): readonly object[] {
  const told = new Set(collation.findings.map((f) => f.id));
  const said = collation.findings.flatMap((f) => decisionOn(collation, f.id) ?? []);
  return [...said, ...marksByHand(collation), ...marksLeftOver(collation)].map((m) => ({
    id: urn('mark', m.id),
    type: 'Annotation',
    motivation: 'assessing',
    creator: { type: 'Person', name: wellFormed(m.by) },
    created: m.at,
    body: [plain(m.act, 'tagging'), ...(m.note ? [plain(m.note, 'commenting')] : [])],
    // Words that no copy has any more are a quotation without a source.
    target: told.has(m.id)
      ? urn('finding', m.id)
      : m.target
        ? target(collation, m.target)
        : { type: 'TextualBody', value: wellFormed(m.words), format: 'text/plain' },
  }));
}

function differences(collation: Contract): readonly object[] {
  return collation.variations.map((v, i) => {
    const readings = readingLines(collation, v);
    const says = readings.map((r) => `${r.sigla.join(' ')}: ${r.words === '' ? '(not there)' : `“${r.words}”`}`);
    return {
      id: urn('difference', `${collation.id}:${i}`),
      type: 'Annotation',
      motivation: 'describing',
      body: [plain(says.join(' · '), 'describing'), ...v.classes.map((c) => plain(c, 'tagging'))],
      target: readings.flatMap((r) => r.ranges.map((place) => target(collation, place))),
    };
  });
}

/** What people said a version is among the others: an annotation of the whole text. */
function standings(collation: Contract): readonly object[] {
  return collation.versions.flatMap((v) =>
    v.source?.standing
      ? {
          id: urn('standing', v.id),
          type: 'Annotation',
          motivation: 'classifying',
          body: [plain(v.source.standing, 'classifying')],
          target: sourceOf(v),
        }
      : [],
  );
}

function plain(value: string, purpose: string): object {
  return { type: 'TextualBody', value: wellFormed(value), format: 'text/plain', purpose };
}

function target(collation: Contract, place: Place): object {
  return { type: 'SpecificResource', ...specific(collation, place) };
}

function specific(collation: Contract, { version, start, end }: Place): object {
  const v = collation.versions.find((c) => c.id === version);
  if (!v) throw new Error(`the contract names a version it does not hold: ${version}`);
  const position = { type: 'TextPositionSelector', ...inCodePoints(v, { start, end }) };
  const { exact, prefix, suffix } = anchorOf(v.id, v.text, { start, end });
  const quote = { type: 'TextQuoteSelector', exact: wellFormed(exact), prefix, suffix };
  return {
    source: sourceOf(v),
    // A place where words are missing has no quotation.
    selector: start === end ? [position] : [quote, position],
  };
}

function sourceOf(v: Contract['versions'][number]): object {
  const url = linkable(v.source?.url);
  return {
    id: urn('version', v.id),
    type: 'Text',
    format: 'text/plain',
    language: v.language,
    label: wellFormed(v.label),
    ...(url ? { via: url } : {}),
  };
}

function urn(kind: string, id: string): string {
  return `urn:variorum:${kind}:${encodeURIComponent(wellFormed(id))}`;
}
