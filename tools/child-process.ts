import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the first line of output that matches; rejects with what was said on stderr when the process ends before. */
  readonly ready: Promise<string>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<number | NodeJS.Signals>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a command of package.json as a process of its own and waits for the line that says it is ready. */
export function startCommand(
  name: string,
  args: readonly string[],
  readyLine: RegExp,
  options: { readonly environment?: NodeJS.ProcessEnv; readonly onLine?: (line: string) => void } = {},
): Child {
  const child = spawn(process.execPath, [join("tools", "run.mjs"), name, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options.environment },
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on("exit", (code, signal) => resolve(signal ?? code ?? 1));
  });
  const complaints: string[] = [];
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      options.onLine?.(line);
      if (readyLine.test(line)) resolve(line);
    });
    createInterface({ input: child.stderr }).on("line", (line) => {
      options.onLine?.(line);
      complaints.push(line);
    });
    void ended.then((how) =>
      reject(new Error(complaints.slice(-20).join("\n") || `${name} ended with ${how} before it was ready`)),
    );
  });
  ready.catch(() => undefined);
  return {
    process: child,
    ready,
    ended,
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
