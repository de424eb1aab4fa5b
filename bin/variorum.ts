process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of our output may leave early (`| head`): that is no error of ours. What only writes ends with it; what changes a store
  // goes on, since whoever looked at the first line wants the rest loaded as well.
  if (error.code === 'EPIPE') {
    if (process.argv[2] === 'collate') process.exit(0);
    return;
  }
  process.stderr.write(`The output could not be written: ${error.message}. It is not whole.\n`);
  process.exit(1);
});

// A part of its own in the bundle, which the tests call without a process for each question.
const { command } = await import('./command.ts');
process.exitCode = await command(process.argv.slice(2));

export {};
