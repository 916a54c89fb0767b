import { randomBytes } from 'node:crypto';
import { query } from '../database/sql.ts';
import { linfaPlace, type LinfaPlace } from './linfa-place.ts';
import { testDialect } from './own-database.ts';

/** A fresh machine on which everything is set that production asks for, but for the keys, which a command makes. */
export interface ProductionPlace extends LinfaPlace {
  /** What has to be given besides the place's own variables. */
  readonly production: Readonly<Record<string, string>>;
}

export async function productionPlace(): Promise<ProductionPlace> {
  const place = linfaPlace();
  const settings = {
    LINFA_MODE: 'production',
    LINFA_TODAY: '',
    LINFA_PUBLIC_URL: 'https://linfa.example.cn',
    LINFA_SMS: 'off',
    LINFA_WECHAT: 'off',
    LINFA_LOG: 'silent',
  };
  if (testDialect === 'sqlite') return { ...place, production: settings };
  // The tests' own account has no password, which production refuses.
  const url = new URL(place.variables['LINFA_DATABASE_URL'] ?? '');
  const [user, password] = [`linfa_${randomBytes(4).toString('hex')}`, randomBytes(12).toString('hex')];
  const root = (await place.open()).em.fork();
  await query(root, { text: `create user '${user}'@'%' identified by '${password}'`, values: [] });
  await query(root, { text: `grant all on \`${url.pathname.slice(1)}\`.* to '${user}'@'%'`, values: [] });
  url.username = user;
  url.password = password;
  return {
    ...place,
    production: { ...settings, LINFA_DATABASE_URL: url.toString() },
    async drop() {
      await query(root, { text: `drop user '${user}'@'%'`, values: [] });
      await place.drop();
    },
  };
}
