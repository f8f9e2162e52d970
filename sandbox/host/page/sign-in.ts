import type { SandboxClient, SandboxUser } from "./client/sandbox-client";

/** Who the page is for: whoever is signed in, else the first of the people, who is signed in with it. */
export async function signIn(
  sandbox: SandboxClient,
): Promise<{ readonly userId: string; readonly users: readonly SandboxUser[] }> {
  const [users, signedIn] = await Promise.all([sandbox.readUsers(), sandbox.readSignedInUser()]);
  if (signedIn !== undefined) return { userId: signedIn, users };
  const first = users.find(({ title }) => title === "seller") ?? users[0];
  if (first === undefined) throw new Error("The sandbox has nobody one can sign in as.");
  await sandbox.signIn(first.userId);
  return { userId: first.userId, users };
}
