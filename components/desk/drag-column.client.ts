import type { DeskControl } from './desk-control.ts';
import { moveColumn } from './move-column.client.ts';

/** What is being dragged, and where it would be put: before or behind a column. */
type Drag = { readonly letter: string; readonly head: Element };
type Drop = { readonly beside: string; readonly after: boolean; readonly head: Element | null };

const GRIP_KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Enter', ' ']);

let desk: { readonly current: DeskControl } | null = null;
let drag: Drag | null = null;

/**
 * Lets a column be dragged by its letter to another place, by the browser's own dragging; with the focus there, the arrow keys move it. With
 * H and L, and with the column's menu, which Enter opens there, the same is done without a pointer.
 */
export function followDrags(own: { readonly current: DeskControl }): void {
  const first = desk === null;
  desk = own;
  if (!first) return;
  document.addEventListener('dragstart', start);
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  document.addEventListener('dragend', end);
  document.addEventListener('keydown', press);
}

function start(event: DragEvent): void {
  const grip = event.target instanceof Element ? event.target.closest('.head-grip') : null;
  const head = grip?.closest<HTMLElement>('.head');
  if (!head || !event.dataTransfer) return;
  if (!desk?.current.changeStory) {
    event.preventDefault();
    return;
  }
  drag = { head, letter: head.dataset.letter ?? '' };
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', drag.letter); // without data some browsers drag nothing
  event.dataTransfer.setDragImage(head, 16, 16);
  head.setAttribute('data-dragged', '');
}

function press(event: KeyboardEvent): void {
  if (!GRIP_KEYS.has(event.key)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return; // the browser's own: back, by word
  const grip = event.target instanceof Element ? event.target.closest('.head-grip[draggable="true"]') : null;
  const head = grip?.closest<HTMLElement>('.head');
  const letter = head?.dataset.letter;
  if (!head || letter === undefined) return;
  event.preventDefault();
  if (!event.key.startsWith('Arrow')) openMenu(head, event.key);
  else if (desk) moveColumn(desk.current, letter, event.key === 'ArrowLeft' ? -1 : 1);
}

/** A screen reader calls the grip a button: pressed, it shows what can be done with the column. The menu opens at a key, and the first time, when it has yet to be fetched, at a click. */
function openMenu(head: HTMLElement, key: string): void {
  const more = head.querySelector<HTMLElement>('.head-bar > button[aria-haspopup="menu"]');
  more?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  more?.click();
}

function over(event: DragEvent): void {
  const place = drag && placeUnder(event);
  for (const el of document.querySelectorAll('[data-drop]')) el.removeAttribute('data-drop');
  if (!place) return;
  event.preventDefault();
  place.head?.setAttribute('data-drop', place.after ? 'after' : 'before');
}

function drop(event: DragEvent): void {
  const place = drag && placeUnder(event);
  if (!drag || !place) return;
  event.preventDefault();
  if (desk) moveColumn(desk.current, drag.letter, { beside: place.beside, after: place.after });
  end();
}

function end(): void {
  drag?.head.removeAttribute('data-dragged');
  drag = null;
  for (const el of document.querySelectorAll('[data-drop]')) el.removeAttribute('data-drop');
}

/** The column under the pointer, by its head or any of its cells; before it on its near half, behind it on its far one. */
function placeUnder({ target, clientX }: DragEvent): Drop | null {
  const part = target instanceof Element ? target.closest<HTMLElement>('.desk-table [data-letter]') : null;
  const beside = part?.dataset.letter;
  if (!part || beside === undefined) return null;
  const { left, width } = part.getBoundingClientRect();
  const head = document.querySelector(`.head[data-letter="${CSS.escape(beside)}"]`);
  return { beside, after: clientX > left + width / 2, head };
}
