import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";

/** Why a data folder cannot be used; the message names the folder and the remedy. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}

/**
 * Makes the folder if missing and claims it for this process, until the answered function is called or the process ends in whatever way.
 * The claim is an open transaction on an empty database: the operating system lets go of its lock when a process dies.
 */
export function claimDataFolder(folder: string): () => void {
  try {
    makeFolder(resolve(folder));
    const lock = new DatabaseSync(join(folder, "sandbox.lock"), { timeout: 0 });
    try {
      lock.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    throw new DataFolderError(whyNotClaimed(folder, error), { cause: error });
  }
}

function whyNotClaimed(folder: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.includes("locked")
    ? `The data folder ${folder} is in use by another sandbox: stop it, or give another folder.`
    : `The data folder ${folder} cannot be written (${reason}): make it writable, or give another folder.`;
}

/** Folder by folder: Node's own recursive mode never comes back where the system refuses new folders, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
