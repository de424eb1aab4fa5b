import { align } from '../../lib/align/align.ts';
import { widen } from '../../lib/classify/atoms.ts';
import { classify } from '../../lib/classify/classify.ts';
import { withoutKept } from '../../lib/classify/kept.ts';
import { readText } from '../../lib/classify/reader.ts';
import { isRebuilt } from '../../lib/classify/rebuilt/rebuilt.ts';
import { measuresOf } from '../../lib/classify/second-opinion/measures.ts';
import { isOpen } from '../../lib/classify/second-opinion/second-opinion.ts';
import { createSigns } from '../../lib/classify/signs.ts';
import { collectFacts } from '../../lib/facts/facts.ts';
import { pressDays } from '../../lib/lexicon/press-days.ts';
import { type BareChange, type ChangeClass, isStyleOnly } from '../../lib/model/change.ts';
import { datedBlocks } from '../../lib/text/forms.ts';
import { tokensIn } from '../../lib/text/tokens.ts';
import type { Drawn, Side } from './draws.ts';
import { analyseStory, readStories, type Story } from './stories.ts';

/** A drawn change and the classes a reader gave it. */
export type Labelled = Drawn & { readonly classes: readonly ChangeClass[] };

/** A labelled place as the second opinion sees it. */
export type Place = {
  readonly sample: string;
  /** The document, whichever of its versions and cuts the place is of: what is left out together. */
  readonly document: string;
  readonly isStyle: boolean;
  /** What the rules alone say. */
  readonly ruledStyle: boolean;
  /** Null where no opinion is asked for, or given. */
  readonly measures: readonly number[] | null;
};

/** The labelled places of the samples whose data is there, in the order of the labels within each document. */
export function placesOf(shared: URL, samples: Readonly<Record<string, readonly Labelled[]>>): readonly Place[] {
  return Object.entries(samples).flatMap(([sample, labels]) =>
    [...new Set(labels.map((l) => l.set))].flatMap((set) =>
      (readStories(shared, set) ?? []).flatMap((story) => {
        const own = labels.filter((l) => l.set === set && l.story === story.id);
        return own.length > 0 ? placesIn(story, own, sample) : [];
      }),
    ),
  );
}

function placesIn(story: Story, labels: readonly Labelled[], sample: string): readonly Place[] {
  const { texts, lexis } = analyseStory(story);
  const { sentenceLinks, rows } = align(texts, lexis);
  const facts = collectFacts({ rows, sentenceLinks, texts, lexis });
  const at = ({ version, start, end }: Side): BareChange['a'] => ({
    version: story.versions.findIndex((v) => v.id === version),
    start,
    end,
  });
  const changes = labels.map((l): BareChange => {
    const kind = l.a.start === l.a.end ? 'insert' : l.b.start === l.b.end ? 'delete' : 'replace';
    return { row: 0, a: at(l.a), b: at(l.b), kind };
  });
  const ruled = classify({ changes, variations: [], facts, rows, texts, lexis }).ruled.changes;
  const signs = createSigns();
  const days = pressDays(rows, datedBlocks(texts, lexis));
  const reads = texts.map((text, version) =>
    readText(text, version, { lexis, facts, own: null, signs, pressDays: days }),
  );
  return labels.map((label, i) => {
    const { a, b, classes } = ruled[i] as (typeof ruled)[number];
    const [x, y] = [reads[a.version], reads[b.version]];
    if (!x || !y) throw new Error(`${story.id} has no version ${label.a.version} or ${label.b.version}`);
    const change = { a: tokensIn(x.text.tokens, a), b: tokensIn(y.text.tokens, b) };
    const place = { a: x, b: y, change, wide: widen(x, y, change) };
    const left = withoutKept(place, classes);
    const ruledStyle = isStyleOnly(classes) || isRebuilt(place, left);
    const asked = !ruledStyle && isOpen(classes, left);
    return {
      sample,
      document: documentOf(story.id),
      isStyle: isStyleOnly(label.classes),
      ruledStyle,
      measures: asked ? measuresOf(place) : null,
    };
  });
}

/** Paragraphs and sentences of one document are one document, and so are the drafts of one essay. */
function documentOf(story: string): string {
  return story
    .replace(/-p$/, '')
    .replace(/^onestop-(?:para|sent)-/, 'onestop-')
    .replace(/^(argrewrite-[A-Z]\d+)-.*/, '$1')
    .replace(/^seeds-other$/, 'seeds');
}
