import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections over which nothing has been asked yet, as browsers open them ahead of need. Node counts them as busy until
 * their first request is minutes late, so that a server that is told to stop would wait for them.
 * @returns closes them
 */
export function watchUnusedConnections(server: Server): () => void {
  const open = new Set<Socket>();
  let closing = false;
  // Over TLS the second is what is asked over; its first bytes are those of a request.
  for (const event of ['connection', 'secureConnection'])
    server.on(event, (socket: Socket) => {
      // It was agreeing on a key when the rest was closed.
      if (closing) socket.destroy();
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
  return () => {
    closing = true;
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
}
