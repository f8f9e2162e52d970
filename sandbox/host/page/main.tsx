import * as React from "react";
import { makeComponentRegistry } from "./code-components/component-registry";
import { registerFluentIcons } from "./glyphs/register-fluent-icons";
import { mountRoot } from "./mount-root";
import { openPage } from "./open-page";
import { PageFault } from "./shell/PageFault";

/** Starts the form page in the element `app`. */
async function start(): Promise<void> {
  const container = document.getElementById("app");
  if (container === null) throw new Error("The page has no element with the id app");
  const draw = mountRoot(container);
  const registry = makeComponentRegistry();
  Object.assign(window, { ComponentFramework: registry.framework });
  registerFluentIcons();
  try {
    const fetch = window.fetch.bind(window);
    draw(await openPage({ origin: window.location.origin, fetch, registry }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    draw(<PageFault message={message} tryAgain={() => window.location.reload()} />);
  }
}

void start();
