import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections over which nothing has been asked yet, as browsers open them ahead of need. Node counts them as busy until
 * their first request is minutes late, so that a server that is told to stop would wait for them.
 * @returns closes them
 */
export function watchUnusedConnections(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
}
