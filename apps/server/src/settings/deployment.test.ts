import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { messageTopics } from '@linfa/domain';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../env.ts';
import { deliveredStatements } from '../testing/database-accounts.ts';
import { openMetrics } from '../web/metrics.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What the server reads: the names that its own sources quote, and one of templates for each topic. */
function variablesRead(): string[] {
  const sources = [
    read('apps/server/src/env.ts'),
    ...readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('-settings.ts'))
      .map((name) => read(`apps/server/src/settings/${name}`)),
  ].join('\n');
  const quoted = [...sources.matchAll(/'(HOST|PORT|LINFA_[A-Z_]*[A-Z])'/g)].map(([, name = '']) => name);
  const templates = Object.keys(messageTopics).map(
    (topic) => `LINFA_WECHAT_TEMPLATE_${topic.replaceAll('-', '_').toUpperCase()}`,
  );
  return [...new Set([...quoted, ...templates])].sort();
}

/** The rows of the table in docs/operations.md: name, default, example. */
function variablesTold(): { name: string; usual: string; example: string }[] {
  return [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| `(.*?)` +\|/gm)].map(
    ([, name = '', usual = '', example = '']) => ({ name, usual, example }),
  );
}

function settingsOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

/** What stands under a service's name in compose.yaml, down to the next one. */
function serviceOf(name: string): string {
  return new RegExp(`^  ${name}:\\n(?:    .*\\n|\\n)+`, 'm').exec(read('deploy/compose.yaml'))?.[0] ?? '';
}

/** Whether `COPY . .` leaves a path out: itself or a folder that it lies in is named; of its wildcards only those that we use are read. */
function isLeftOut(path: string): boolean {
  const folders = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return read('deploy/Dockerfile.dockerignore')
    .split('\n')
    .filter(Boolean)
    .some((pattern) => {
      const name = pattern.replace(/^\*\*\//, '');
      const inside = name.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
      const whole = new RegExp(`^${name === pattern ? '' : '(?:.*/)?'}${inside}$`);
      return folders.some((folder) => whole.test(folder));
    });
}

describe('the settings', () => {
  it('are all in the table of docs/operations.md, and nothing else is', () => {
    expect(
      variablesTold()
        .map((one) => one.name)
        .sort(),
    ).toEqual(variablesRead());
  });

  it('are accepted together as the table’s examples have them', () => {
    // Files that have to be there at the start are another installation's: any file of ours stands for them.
    const here = (example: string) => (/\.(pem|key)$/.test(example) ? join(root, 'package.json') : example);
    const examples = Object.fromEntries(variablesTold().map(({ name, example }) => [name, here(example)]));
    // One day to rehearse on is for a demo only; the rest is a production server.
    const { LINFA_TODAY: today = '', ...production } = examples;
    expect(readEnvironment(production)).toMatchObject({ mode: 'production', hsts: true, proxies: 1 });
    expect(readEnvironment({ LINFA_TODAY: today }).today).toBe(today);
  });

  it('are as the table says when nothing is set', () => {
    const nothing = readEnvironment({});
    const usual = new Map(variablesTold().map((one) => [one.name, one.usual]));
    expect(usual.get('PORT')).toBe(`\`${nothing.port}\``);
    expect(usual.get('HOST')).toBe(`\`${nothing.host}\``);
    expect(usual.get('LINFA_STAFF_IDLE_MINUTES')).toBe(`\`${nothing.staffIdleMinutes}\``);
    expect(usual.get('LINFA_PROXY')).toBe(`\`${nothing.proxies}\``);
    expect(usual.get('LINFA_LOG')).toBe(`\`${nothing.logLevel}\``);
    expect(nothing).toMatchObject({ mode: 'demo', hsts: false, metricsToken: undefined, databaseUrl: undefined });
    for (const [name, path] of [
      ['LINFA_DATA', nothing.dataFolder],
      ['LINFA_KEYS', nothing.keysFile],
      ['LINFA_RESIDENT', nothing.residentFolder],
      ['LINFA_CONSOLE', nothing.consoleFolder],
    ] as const)
      expect(join(root, (usual.get(name) ?? '').replaceAll('`', ''))).toBe(path);
  });
});

describe('what is deployed', () => {
  const files = [
    'Dockerfile',
    'compose.yaml',
    'linfa.env.example',
    'tables.env.example',
    'linfa.service',
    'linfa-backup.service',
  ];

  it.each(files)('names only settings that there are: deploy/%s', (file) => {
    const named = [...read(`deploy/${file}`).matchAll(/\bLINFA_[A-Z_]*[A-Z]/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !variablesRead().includes(name))).toEqual([]);
  });

  it('starts what is in the tree', () => {
    for (const file of ['Dockerfile', 'linfa.service', 'linfa-backup.service', 'compose.yaml']) {
      const programs = [...read(`deploy/${file}`).matchAll(/\bapps\/server\/src\/[\w./-]+\.ts/g)].map(([path]) => path);
      expect(programs.length, file).toBeGreaterThan(0);
      for (const path of programs) expect(() => read(path)).not.toThrow();
    }
    expect(read('deploy/Dockerfile')).toContain(
      (JSON.parse(read('package.json')) as { packageManager: string }).packageManager,
    );
  });

  it('builds an image without what an operator fills in beside its Dockerfile', () => {
    const compose = read('deploy/compose.yaml');
    const settings = [
      ...new Set(
        [...compose.matchAll(/env_file: (.+)/g)].flatMap(([, names = '']) =>
          [...names.matchAll(/[\w.]+/g)].map(([name]) => `deploy/${name}`),
        ),
      ),
    ];
    const certificates = [...read('deploy/nginx.conf').matchAll(/\/etc\/nginx\/(tls\/[\w.]+);/g)].map(
      ([, name = '']) => `deploy/${name}`,
    );
    expect(settings.sort()).toEqual(['deploy/linfa.env', 'deploy/mysql.env', 'deploy/tables.env']);
    expect(certificates).toEqual(['deploy/tls/site.pem', 'deploy/tls/site.key']);
    const { dataFolder, keysFile } = readEnvironment({});
    const own = [join(dataFolder, 'linfa.db'), keysFile].map((path) => relative(root, path));
    for (const path of [...settings, ...certificates, ...own, '.git/config'])
      expect(isLeftOut(path), `${path} is left out`).toBe(true);
  });

  it('builds an image with what the server reads', () => {
    const workspaces = ['apps', 'packages'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
    );
    const needed = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.mjs', 'tooling/run.mjs'];
    const content = ['docs', 'seeds', 'apps/server/src'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
    expect([...needed, ...workspaces, ...content].filter(isLeftOut)).toEqual([]);
  });

  it('has, for each volume of the server, a folder that its user may write: a new volume takes that over', () => {
    const volumes = [...serviceOf('linfa').matchAll(/^      - \w+:(\/[^\s:]+)$/gm)].map(([, folder = '']) => folder);
    const image = read('deploy/Dockerfile');
    const made = /^RUN install -d -o node -g node -m 700 (.+)$/m.exec(image)?.[1]?.split(' ') ?? [];
    expect(made).toEqual(expect.arrayContaining(volumes));
    const { LINFA_DATA: data, LINFA_KEYS: keys = '' } = Object.fromEntries(
      [...image.matchAll(/\b(LINFA_[A-Z]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(volumes).toEqual(expect.arrayContaining([data, dirname(keys)]));
  });

  it('gives the server as long to stop in a container as under systemd', () => {
    const seconds = /TimeoutStopSec=(\d+)/.exec(read('deploy/linfa.service'))?.[1];
    expect(/stop_grace_period: (\d+)s/.exec(serviceOf('linfa'))?.[1]).toBe(seconds);
  });

  it('begins with settings that the server takes, and of secrets has none that would be taken', () => {
    const example = settingsOf(read('deploy/linfa.env.example'));
    expect(readEnvironment(example)).toMatchObject({ mode: 'production', proxies: 1, metricsToken: undefined });
    expect(settingsOf(read('deploy/mysql.env.example'))).toMatchObject({ ROWS_PASSWORD: '', TABLES_PASSWORD: '' });
  });

  it('makes two accounts of MySQL, and gives the server only the one that reads and writes rows', () => {
    const mysql = settingsOf(read('deploy/mysql.env.example'));
    const made = deliveredStatements({ ...mysql, ROWS_PASSWORD: 'a1'.repeat(12), TABLES_PASSWORD: 'b2'.repeat(12) });
    const rights = made.filter((text) => text.startsWith('grant '));
    expect(rights).toEqual([
      "grant select, insert, update, delete on `linfa`.* to 'linfa'@'%'",
      "grant all privileges on `linfa`.* to 'linfa_tables'@'%'",
    ]);
    // Whoever makes them by hand gives the same.
    for (const right of rights)
      expect(read('docs/operations.md')).toContain(right.replaceAll('`', '').replace("@'%'", "@'10.0.0.%'"));
    const server = settingsOf(read('deploy/linfa.env.example'));
    const tables = settingsOf(read('deploy/tables.env.example'));
    const account = (url = ''): string => new URL(url).username;
    expect(account(server['LINFA_DATABASE_URL'])).toBe(mysql['ROWS_USER']);
    expect(account(tables['LINFA_DATABASE_MIGRATE_URL'])).toBe(mysql['TABLES_USER']);
    expect(readEnvironment({ ...server, ...tables }).databaseMigrateUrl).toBe(tables['LINFA_DATABASE_MIGRATE_URL']);
    expect(server).not.toHaveProperty('LINFA_DATABASE_MIGRATE_URL');
    expect(serviceOf('linfa')).not.toContain('tables.env');
    expect(serviceOf('mysql')).toContain('./mysql-accounts.sh:/docker-entrypoint-initdb.d/');
    // One that may be executed is not sourced by the image, and finds no `docker_process_sql`.
    expect(statSync(join(root, 'deploy/mysql-accounts.sh')).mode & 0o111).toBe(0);
  });

  it('makes no account of MySQL with a password that is missing or would break out of its quotes', () => {
    const mysql = settingsOf(read('deploy/mysql.env.example'));
    for (const password of ['', "x' or '1", 'long`enough`for`anybody`here'])
      expect(() =>
        deliveredStatements({ ...mysql, ROWS_PASSWORD: 'a1'.repeat(12), TABLES_PASSWORD: password }),
      ).toThrow(/TABLES_PASSWORD is to be/);
  });

  it('goes every way inside by TLS, with certificates that are made where they are looked for', () => {
    const proxy = read('deploy/nginx.conf');
    expect(proxy.match(/proxy_pass \S+/g)).toEqual(['proxy_pass https://linfa;']);
    expect(proxy).toMatch(/proxy_ssl_verify on;/);
    const mounts = (service: string): string[] =>
      [...serviceOf(service).matchAll(/^ {6}- (inner-\w+):(\/\S+?)(:ro)?$/gm)].map(
        ([, volume = '', folder = '']) => `${volume} ${folder}`,
      );
    const trusted = /proxy_ssl_trusted_certificate (\S+);/.exec(proxy)?.[1] ?? '';
    expect(mounts('proxy')).toEqual([`inner-ca ${dirname(trusted)}`]);
    const named = (service: string, setting: string): string =>
      new RegExp(`${setting}[:=] ?(/\\S+)`).exec(serviceOf(service))?.[1] ?? '';
    expect(named('linfa', 'LINFA_TLS_CERT')).toMatch(/\/linfa\.pem$/);
    expect(named('linfa', 'LINFA_TLS_KEY')).toMatch(/\/linfa\.key$/);
    expect(mounts('linfa')).toEqual([
      `inner-linfa ${dirname(named('linfa', 'LINFA_TLS_CERT'))}`,
      `inner-ca ${dirname(named('linfa', 'LINFA_DATABASE_CA'))}`,
    ]);
    expect(mounts('tables')).toEqual([`inner-ca ${dirname(named('tables', 'LINFA_DATABASE_CA'))}`]);
    expect(serviceOf('mysql')).toContain('--require-secure-transport=ON');
    expect(mounts('mysql')).toEqual([
      `inner-mysql ${dirname(named('mysql', 'ssl-key'))}`,
      `inner-ca ${dirname(named('mysql', 'ssl-ca'))}`,
    ]);
    // A command refuses settings that name files which are not there yet.
    const first = read('deploy/compose.yaml').split('\nname: ')[0] ?? '';
    expect(first.indexOf('run --rm certificates')).toBeGreaterThan(0);
    expect(first.indexOf('keys create')).toBeGreaterThan(first.indexOf('run --rm certificates'));
    // Whoever signs them stays with nobody.
    const made = mounts('certificates').map((mount) => mount.split(' ')[0]);
    expect(made).toEqual(['inner-authority', 'inner-ca', 'inner-linfa', 'inner-mysql']);
    expect(read('deploy/compose.yaml').match(/^ +- inner-authority:/gm)).toHaveLength(1);
  });

  it('watches only what the server tells', async () => {
    const metrics = openMetrics();
    metrics.countFailure('test');
    const told = new Set([...(await metrics.text()).matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name));
    const watched = [...read('deploy/alerts.yaml').matchAll(/\blinfa_[a-z_]+/g)].map(([name]) =>
      name.replace(/_(count|bucket|sum)$/, ''),
    );
    expect(watched.length).toBeGreaterThan(5);
    expect(watched.filter((name) => !told.has(name))).toEqual([]);
  });
});
