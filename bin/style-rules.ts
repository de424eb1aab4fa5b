import type { StyleRule } from '../lib/model/style-rule.ts';
import { readOwnStyle } from '../lib/server/own-style.ts';
import { UsageError } from './usage-error.ts';

/** The rules of the newsroom's own style in a file. What is wrong with it is said with lines, as editors of code say it. */
export async function styleRulesOf(path: string): Promise<readonly StyleRule[]> {
  const style = await readOwnStyle(path);
  if (!style.ok) throw new UsageError(style.message);
  return style.rules;
}
