import type { DatabaseSync } from "@photostructure/sqlite";

type Database = InstanceType<typeof DatabaseSync>;
type Statement = ReturnType<Database["prepare"]>;

const keptStatements = 400;

/** Prepared statements by their SQL; the least recently used ones are let go. */
export function makeStatementCache(database: Database): {
  prepare(sql: string): Statement;
  clear(): void;
} {
  const statements = new Map<string, Statement>();
  return {
    prepare(sql) {
      const statement = statements.get(sql) ?? database.prepare(sql);
      statements.delete(sql);
      statements.set(sql, statement);
      if (statements.size > keptStatements) {
        const oldest = statements.keys().next();
        if (oldest.done !== true) statements.delete(oldest.value);
      }
      return statement;
    },
    clear: () => {
      statements.clear();
    },
  };
}
