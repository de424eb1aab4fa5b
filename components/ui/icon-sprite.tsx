import { ICON_SHAPES } from './icon-shapes.ts';

const SYMBOLS = Object.entries(ICON_SHAPES)
  .map(([name, shape]) => `<symbol id="icon-${name}" viewBox="0 0 24 24">${shape}</symbol>`)
  .join('');

/** The shapes of all icons, once on a page. Drawn on the server: no script knows them. */
export function IconSprite() {
  // The shapes are the program's own.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <svg className="icon-sprite" aria-hidden dangerouslySetInnerHTML={{ __html: SYMBOLS }} />;
}
