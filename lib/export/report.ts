import { type CollationContract, fromContract } from '../contract/contract.ts';
import { withMarksByHand } from '../view/by-hand.ts';
import { type Desk, viewDesk } from '../view/desk.ts';
import { FIRST_STATE } from '../view/desk-state.ts';
import { sureText } from '../view/label.ts';
import { type DeskNotice, noticeText } from '../view/notices.ts';
import { rowOf, type Stop } from '../view/stops.ts';
import { inOrderOfLetters } from './lettered.ts';

/** The comparison as the desk first shows it, its columns in the order of the contract's letters: what a report for people is drawn from. */
export function reportDesk(contract: CollationContract): Desk {
  const { collation, names, reviews } = fromContract(contract);
  const places = new Map(contract.versions.map((v, i) => [v.siglum, i]));
  const columns = inOrderOfLetters(contract.versions).flatMap((v) => names[places.get(v.siglum) ?? -1] ?? []);
  return viewDesk(withMarksByHand(collation, reviews), columns, FIRST_STATE);
}

/** What the desk says above the rows, for paper: nobody can add a copy there, and a figure stands where the desk has a button “Why”. */
export function reportNotices({ notices }: Desk): readonly string[] {
  return notices.map((n) => (n.kind === 'one-version' ? ALONE : `${noticeText(n).replace(/\.$/, '')}${figure(n)}.`));
}

const ALONE = 'Only one copy is here, so there is nothing to compare it with. Damage within the text is still marked.';

function figure(notice: DeskNotice): string {
  return notice.kind === 'machine' ? ` (${sureText(notice.score)})` : '';
}

/** `row 5, very likely, 96 %`. */
export function findingPlace(stop: Stop, confidence: number): string {
  return `${rowOf(stop)}, ${sureText(confidence)}`;
}

/** How many differences the desk hides at first: style. */
export function hiddenAtFirst({ summary, off }: Desk): number {
  return summary.groups.filter((g) => off.includes(g.group)).reduce((n, g) => n + g.count, 0);
}
