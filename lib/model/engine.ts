/**
 * The engine's name: raised whenever the same texts may give another collation; stored snapshots name the engine that made them. It stands
 * apart from the engine, which whoever only looks for a snapshot need not load.
 */
export const ENGINE = '16';
