/** A server's place in a group, known before any of them runs. */
export interface GroupPlace {
  /** From 1. */
  readonly number: number;
  /** Ports of 127.0.0.1 that the members speak to each other on, in the order of their numbers. */
  readonly ports: readonly number[];
}

/** Any group's name will do: nobody else reaches these ports. */
const name = '6c696e66-6100-4000-8000-000000000001';

/** Every member takes writes; one that is gone is given up at once, and one without a majority waits five seconds. */
export function groupSettings({ number, ports }: GroupPlace): string[] {
  const own = Object.entries({
    'group-name': name,
    'local-address': `127.0.0.1:${ports[number - 1]}`,
    'group-seeds': ports.map((port) => `127.0.0.1:${port}`).join(','),
    'start-on-boot': 'OFF',
    'single-primary-mode': 'OFF',
    // On, it refuses every table with a reference that is emptied or deleted along, which ours have.
    'enforce-update-everywhere-checks': 'OFF',
    'recovery-get-public-key': 'ON',
    'member-expel-timeout': '0',
    'unreachable-majority-timeout': '5',
  });
  return [
    `--server-id=${number}`,
    '--report-host=127.0.0.1',
    '--gtid-mode=ON',
    '--enforce-gtid-consistency=ON',
    '--plugin-load-add=group_replication.so',
    ...own.map(([key, value]) => `--loose-group-replication-${key}=${value}`),
  ];
}
