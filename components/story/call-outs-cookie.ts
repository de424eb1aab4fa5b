/** The cookie by which a browser remembers that the hints on the worked example were put away. */
export const CALL_OUTS = 'variorum-hints';
