import { openDatabase } from './open-database.ts';

// For engineers, after an entity changed: `node apps/server/src/database/create-migration.ts NAME [mysql://…]`.
// Run it once without an address (SQLite) and once with one (MySQL): each dialect has its own folder and snapshot.
const [name, url] = process.argv.slice(2);
const orm = await openDatabase(url === undefined ? { folder: (await import('node:os')).tmpdir() } : { url });
if (url !== undefined) await orm.schema.ensureDatabase();
const made = await orm.migrator.create(undefined, false, false, name);
process.stdout.write(`${made.fileName || 'nothing to migrate'}\n`);
await orm.close();
