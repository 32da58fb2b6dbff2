// What a command says to whoever started it. Who stops reading, as `head` does, ends the command and not with a fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
});

/** Writes a text as one or more whole lines. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
