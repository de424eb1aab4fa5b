import type { Range as TextRange } from '../../lib/model/range.ts';
import { foldCase } from '../../lib/view/fold-case.ts';
import { rowPort } from './row-port.client.ts';

/** The words of the drawn page and their offsets in their version. What is drawn for a reader only (`data-apart`) is no text. */

/** A version's text as far as it is drawn (all of it, of a table that is drawn in part): every paragraph at its offset, the stretches between them as line ends. */
export function drawnText(token: string): { readonly text: string; readonly paragraphs: readonly HTMLElement[] } {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.desk-table p[data-v]')]
    .filter((p) => p.dataset.v === token)
    .sort((a, b) => startOf(a) - startOf(b));
  let text = '';
  for (const p of paragraphs) {
    const start = startOf(p);
    if (start > text.length) text += '\n'.repeat(start - text.length);
    text += textNodes(p)
      .map((n) => n.data)
      .join('');
  }
  return { text: rowPort()?.textOf(token) ?? text, paragraphs };
}

/** The DOM range of a stretch of a version's text; null when it is not drawn. */
export function domRange(token: string, { start, end }: TextRange): Range | null {
  const { paragraphs } = drawnText(token);
  const from = locate(paragraphs, start, 'start');
  const to = locate(paragraphs, end, 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

export type SelectedWords = { readonly token: string; readonly range: TextRange; readonly rect: DOMRect };

/** The selection as a range of one version; null when it is empty, outside the rows or spread over several versions. */
export function selectedWords(): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = paragraphOf(range.startContainer);
  const to = paragraphOf(range.endContainer) ?? from;
  if (!from || !to || from.dataset.v !== to.dataset.v) return null;
  const start = offsetIn(from, range.startContainer, range.startOffset);
  const end = offsetIn(to, range.endContainer, range.endOffset);
  return end > start
    ? { token: from.dataset.v ?? '', range: { start, end }, rect: range.getBoundingClientRect() }
    : null;
}

/** Ranges of the drawn copy in which the words occur, whatever their case. */
export function searchDrawn(query: string): Range[] {
  const wanted = foldCase(query.trim());
  if (wanted.length < 2) return [];
  const out: Range[] = [];
  for (const p of document.querySelectorAll<HTMLElement>('.desk-table p[data-v]')) {
    const nodes = textNodes(p);
    const text = foldCase(nodes.map((n) => n.data).join(''));
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const from = nodeAt(nodes, at, 'start');
      const to = nodeAt(nodes, at + wanted.length, 'end');
      if (!from || !to) continue;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      out.push(range);
    }
  }
  return out;
}

/** Paints ranges without touching the page's elements; browsers without the highlight API simply show none. */
export function paint(name: 'linked' | 'searched' | 'found', ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function startOf(p: HTMLElement): number {
  return Number(p.dataset.start);
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.desk-table p[data-v]') ?? null;
}

function textNodes(p: HTMLElement): Text[] {
  const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  const out: Text[] = [];
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    if (!n.parentElement?.closest('[data-apart]')) out.push(n as Text);
  }
  return out;
}

function offsetIn(p: HTMLElement, container: Node, offset: number): number {
  let at = startOf(p);
  const mark = document.createRange();
  mark.setStart(container, offset);
  for (const node of textNodes(p)) {
    if (node === container) return at + offset;
    if (mark.comparePoint(node, 0) >= 0) return at;
    at += node.data.length;
  }
  return at;
}

function locate(paragraphs: readonly HTMLElement[], at: number, edge: 'start' | 'end') {
  for (const p of paragraphs) {
    const nodes = textNodes(p);
    const length = nodes.reduce((n, t) => n + t.data.length, 0);
    const inside =
      edge === 'start' ? at >= startOf(p) && at < startOf(p) + length : at > startOf(p) && at <= startOf(p) + length;
    if (inside) return nodeAt(nodes, at - startOf(p), edge);
  }
  return null;
}

function nodeAt(nodes: readonly Text[], offset: number, edge: 'start' | 'end'): { node: Text; offset: number } | null {
  let left = offset;
  for (const node of nodes) {
    if (edge === 'start' ? left < node.data.length : left <= node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}
