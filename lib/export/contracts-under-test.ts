import { collate, versionId } from '../collate/collate.ts';
import { type CollationContract, nameVersions, toContract } from '../contract/contract.ts';
import { draftOf } from '../ingest/ingest.ts';
import type { Source } from '../model/version.ts';
import { SAMPLES } from '../samples/samples.ts';
import { toldFindings } from '../view/told-findings.ts';

type Copy = { readonly id: string; readonly label?: string; readonly text: string; readonly source?: Source };

export function contractOf(copies: readonly Copy[], id = 'story'): CollationContract {
  const drafts = copies.map(draftOf);
  const collation = collate(drafts);
  const callers = drafts.map((d) => ({ version: versionId(d), id: d.id, label: d.label, source: d.source }));
  return toContract(collation, { id, versions: nameVersions(collation, callers) });
}

/** The worked example: five copies, with damage, moves and furniture. Compared once for whoever asks. */
export const moscowContract = once(() =>
  contractOf((SAMPLES[0]?.versions ?? []).map((v) => ({ id: v.key, label: v.label, text: v.text }))),
);

/** What somebody typed who wanted to break out of the file it ends in. */
export const TRAP_NOTE = '=cmd|x ]]> <script>alert(1)</script> "quoted" & [link](x)';

/** The worked example as people have marked it: words flagged, queried and gone, a finding dismissed, one that is made no more. */
export function markedContract(): CollationContract {
  const moscow = moscowContract();
  const [told] = toldFindings(moscow);
  const version = moscow.versions[1] as CollationContract['versions'][number];
  const start = version.text.indexOf(' ', 200) + 1;
  const end = version.text.indexOf(' ', start + 12);
  const said = { by: 'Ada <Editor>', at: '2026-03-04T09:10:11.000Z', note: '' };
  const words = (id: string, at: number, to: number) => ({
    id,
    kind: 'passage' as const,
    words: version.text.slice(at, to),
    target: { version: version.id, start: at, end: to },
    log: [],
  });
  return {
    ...moscow,
    marks: [
      { ...words('flag', start, end), flagged: { ...said, note: TRAP_NOTE } },
      { ...words('ask', start + 300, start + 310), verdict: { verdict: 'query', ...said, by: '=Bo' } },
      { ...words('only-seen', start + 400, start + 410), seen: said },
      {
        ...words('gone', 0, 0),
        words: 'words nobody has any more',
        target: null,
        verdict: { verdict: 'confirmed', ...said },
      },
      {
        ...words(told?.id ?? '', 0, 0),
        kind: 'finding',
        words: told?.target.exact ?? '',
        target: null,
        verdict: { verdict: 'dismissed', ...said, note: 'house style here' },
      },
      {
        ...words('not-made', 0, 0),
        kind: 'finding',
        words: 'once a finding',
        target: null,
        verdict: { verdict: 'confirmed', ...said, note: 'kept' },
      },
    ],
  };
}

/** Copies whose words try to break out of every format: markup, XML's `]]>`, formulas, controls, bidi, CJK, emoji, invisible characters. */
export const trapContract = once(() =>
  contractOf(
    [
      {
        id: 'a b/ö?#"<',
        label: '=HYPERLINK("http://evil.example","x") <b>& "A"',
        source: { publisher: '<i>Daily</i> & Sons', url: 'https://example.org/?a=1&b="2"', byline: "O'Neil" },
        text: [
          'Mayor <script>alert(1)</script> opens bridge ]]> & market',
          'The mayor said "yes" -- twice, &amp; left at 5 on Monday.',
          '=1+1 was the sum, +7 the rest, -3 the loss and @home the place.',
          '市長は月曜日に新しい橋を開いた、と市役所が発表した。',
          'قال رئيس البلدية إن الجسر الجديد افتتح يوم الاثنين.',
          'The crowd 👩‍👩‍👧 cheered 🎉 loudly in the rain.',
          'A soft\u00adhyphen and a zero\u200bwidth space \u202ehide here.',
        ].join('\n\n'),
      },
      {
        id: 'b',
        label: "@b --> '",
        source: { url: 'javascript:alert(1)' },
        text: [
          'Mayor <img src=x onerror=alert(1)> opens bridge ]]> & fair',
          'The mayor said "no" -- twice, &lt; left at 6 on Monday.',
          '=1+2 was the sum, +7 the rest, -4 the loss and @home the place.',
          '市長は火曜日に新しい橋を開いた、と市役所が発表した。',
          'قال رئيس البلدية إن الجسر القديم افتتح يوم الثلاثاء.',
          'The crowd 👩‍👩‍👦 cheered 🎈 quietly in the rain.',
          'A softhyphen and a zerowidth space hide here.',
        ].join('\r\n\r\n'),
      },
      {
        id: 'c',
        label: '\tc',
        text: 'The mayor said "yes" -- twice, &amp; left at 5 on Monday.\n\nNobody else \u0001\u0008 wrote this paragraph \ufffe of the fair.',
      },
    ],
    '<story> ]]> 市',
  ),
);

function once(make: () => CollationContract): () => CollationContract {
  let made: CollationContract | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
