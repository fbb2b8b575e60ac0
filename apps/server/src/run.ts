import { addresses } from './addresses.ts';
import { BadSettings, readConfig } from './config.ts';
import { makeLog } from './log.ts';
import { startServer } from './server.ts';
import { startFailure } from './startFailure.ts';

/** A stop that takes longer than this is given up; what was acknowledged is safe in any case. */
const maxStopMs = 10_000;

function settings() {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof BadSettings)
      leave(`Feltline cannot start with these settings:\n${error.message}`);
    throw error;
  }
}

function leave(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const config = settings();
const log = makeLog({
  level: config.logLevel,
  secrets: [config.createToken, config.oidc?.clientSecret].filter((word) => word !== undefined),
  write: (line) => process.stderr.write(line),
});

const onFailure = (error: Error) => leave(`Storing failed for good: ${error.message}`);
const server = await startServer({ config, log, onFailure }).catch((error: unknown) => {
  leave(
    startFailure(error, config) ??
      (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
});

let isStopping = false;
function stop(signal: NodeJS.Signals): void {
  // Safe at any moment: what people were told is saved is in the log.
  if (isStopping) process.exit(130);
  isStopping = true;
  log.info({ signal }, 'stopping');
  setTimeout(() => leave(`Stopping took longer than ${maxStopMs / 1000} s.`), maxStopMs).unref();
  server.stop().then(
    () => process.exit(0),
    (error: unknown) => leave(`Stopping failed: ${String(error)}`),
  );
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const lines = addresses(config.host, server.port).map(({ url, reach }) => `  ${url}  (${reach})`);
process.stdout.write(
  `Feltline is ready:\n${config.publicUrl ? `  ${config.publicUrl}\n` : ''}${lines.join('\n')}\n`,
);
