/** Which of the APIs beside v2.0 this tenant has: not every tenant has the apps that bring them. */
export interface ApiSwitches {
  /** By route: `microsoft/reportsFinance/beta`. What cannot be switched is always there. */
  isInstalled(route: string): boolean;
  set(route: string, installed: boolean): void;
  current(): Readonly<Record<string, boolean>>;
}

export function makeApiSwitches(routes: Iterable<string>): ApiSwitches {
  const installed = new Map([...routes].map((route): [string, boolean] => [route, true]));
  return {
    isInstalled: (route) => installed.get(route) ?? true,
    set: (route, value) => {
      if (!installed.has(route)) throw new Error(`There is no API ${route} to switch`);
      installed.set(route, value);
    },
    current: () => Object.fromEntries(installed),
  };
}
