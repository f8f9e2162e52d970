const patienceMilliseconds = 240_000;

/** Waits for a condition that others bring about; throws with the description when it does not come true within four minutes. */
export async function eventually(description: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + patienceMilliseconds;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error(`It never came true: ${description}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
