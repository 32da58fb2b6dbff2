// Bare node:http with the very headers and bytes of the portal, to measure beside it. Started by serve.ts, which sends the answers.
import { createServer } from 'node:http';

/** What the portal answered at an address. */
export interface BareAnswer {
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: string;
}

process.once('message', (answers: readonly BareAnswer[]) => {
  const at = new Map(
    answers.map(({ path, headers, body }) => [
      path,
      { headers: [...headers], body: Buffer.from(body, 'base64') },
    ]),
  );
  const server = createServer((req, res) => {
    const { headers, body } = at.get(req.url!)!;
    res.writeHead(200, headers);
    res.end(body);
  });
  server.keepAliveTimeout = 95_000;
  server.listen(0, '127.0.0.1', () => process.send!(server.address()));
});
