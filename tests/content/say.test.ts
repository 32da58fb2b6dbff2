// A command of which only the first lines are read ends well.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

it.each([['arrive.ts', '--need', 'vervoer'], ['stats.ts'], ['search.ts', 'eten']])(
  '%s stops without a fault when nobody reads on',
  async (file, ...args) => {
    const command = spawn(process.execPath, [`src/adapters/content/${file}`, ...args]);
    const said: string[] = [];
    command.stderr.on('data', (part: Buffer) => said.push(part.toString()));
    command.stdout.destroy();
    const [code] = (await once(command, 'close')) as [number];
    expect([code, said.join('')]).toEqual([0, '']);
  },
);
