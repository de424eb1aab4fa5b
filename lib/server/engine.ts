/**
 * The engine in this thread, for the command line and for where no worker can be started. Called and not imported: its code and
 * dictionaries take some 90 MB, which a server's own thread, whose workers compare, must not hold as well.
 */
export const engine = () => import('../collate/collate.ts');
