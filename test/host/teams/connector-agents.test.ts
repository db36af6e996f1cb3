import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { createAgents, idleLimit } from '../../../src/host/teams/connector-agents';

it('a connection is used again, and closed by the bot before the server closes it', async () => {
  const sockets: Socket[] = [];
  const server = createServer((_, response) => response.end());
  server.on('connection', (socket) => sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { http } = createAgents(100);
  const request = async (): Promise<void> => {
    const sent = get({ port, host: '127.0.0.1', agent: http });
    await new Promise<void>((resolve) =>
      sent.once('response', (response) => response.resume().once('end', resolve)),
    );
  };
  await request();
  await request();
  expect(sockets).toHaveLength(1);
  await Promise.all(sockets.map((socket) => once(socket, 'close')));
  server.close();
});

it('the limit is below the time after which servers on Node.js close idle connections', () => {
  expect(idleLimit).toBeLessThan(createServer().keepAliveTimeout);
});
