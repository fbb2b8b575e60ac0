import { parseArgs } from 'node:util';
import { AdminError, admin } from './adminCommands.ts';
import { BadSettings, readConfig } from './config.ts';
import { StorageError } from './storage/StorageError.ts';

const usage = `For whoever has the server:
  npm run admin -- boards                                every board with its id
  npm run admin -- link BOARD [--role owner] [--label TEXT]   a new link (owner, edit, comment, view)
  npm run admin -- restore BOARD                         takes a board out of the trash
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, label: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help || positionals.length === 0) process.stdout.write(usage);
  else
    process.stdout.write(
      `${(await admin(readConfig(process.env), positionals, values)).join('\n')}\n`,
    );
} catch (error) {
  const isPlain =
    error instanceof AdminError ||
    error instanceof BadSettings ||
    error instanceof StorageError ||
    (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!isPlain) throw error;
  process.stderr.write(`${(error as Error).message}\n\n${usage}`);
  process.exitCode = 1;
}
