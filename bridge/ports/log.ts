/** Fields of a log line. Never a secret, never the text of a request. */
export type LogFields = Readonly<Record<string, unknown>>;

/** A structured log; `child` carries fields, such as the correlation id, into every line. */
export interface Log {
  debug(fields: LogFields, line: string): void;
  info(fields: LogFields, line: string): void;
  warn(fields: LogFields, line: string): void;
  error(fields: LogFields, line: string): void;
  child(fields: LogFields): Log;
}
