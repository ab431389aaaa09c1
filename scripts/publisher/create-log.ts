import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Settings } from '../lib/settings.ts';

/**
 * The publisher's log: JSON lines in `logs/publisher.log` from LOG_LEVEL on, and readable lines in the terminal from `terminalLevel` on.
 */
export function createLog({ logLevel, data }: Settings, terminalLevel: 'info' | 'error'): Logger {
  mkdirSync(data.logs, { recursive: true });
  const file = pino.destination({ dest: join(data.logs, 'publisher.log'), sync: true });
  const terminal = pretty({ ignore: 'pid,hostname', translateTime: 'HH:MM:ss', singleLine: true, sync: true });
  // `silent` is above every level a stream can have; the logger itself then drops everything.
  const level = logLevel === 'silent' ? 'error' : logLevel;
  const streams = [
    { level, stream: file },
    { level: terminalLevel, stream: terminal },
  ];
  return pino({ level: logLevel }, pino.multistream(streams));
}
