import type { Block, Sentence } from '../model/block.ts';
import type { Version } from '../model/version.ts';
import type { Lexis } from './lexis.ts';
import { splitSentences } from './sentences.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** A version made ready for the stages: its blocks with their roles, its sentences, and its tokens in the shared lexis. */
export type AnalysedText = {
  readonly version: Version;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
};

/** Cuts a version into sentences and tokens. The blocks come from ingest or from the caller. */
export function analyse(version: Version, blocks: readonly Block[], lexis: Lexis): AnalysedText {
  const sentences = blocks.flatMap((b, block) => splitSentences(version.text, b).map((r) => ({ ...r, block })));
  return { version, blocks, sentences, tokens: tokenise(version.text, lexis) };
}
