/** Waits for a condition that others bring about; throws with the description when it does not come true. */
export async function eventually(description: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It never came true: ${description}`);
}
