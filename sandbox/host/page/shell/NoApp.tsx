import * as React from "react";
import type { SandboxUser } from "../client/sandbox-client";
import { TopBar } from "./TopBar";

interface NoAppProps {
  readonly users: readonly SandboxUser[];
  readonly userId: string;
  readonly signInAs: (userId: string) => void;
}

/** An organisation without an app for this user. */
export function NoApp({ users, userId, signInAs }: NoAppProps): React.ReactElement {
  return (
    <div className="app app-without-navigation">
      <TopBar
        appName="No app"
        appId={undefined}
        apps={[]}
        users={users}
        userId={userId}
        openApp={() => undefined}
        signInAs={signInAs}
        toggleNavigation={() => undefined}
      />
      <main id="main">
        <div className="card page-fault">
          <div>
            <h1>There is no app for you yet</h1>
            <p>
              Import a solution that has a model-driven app, or sign in as somebody whose roles open one. A system
              administrator sees every app.
            </p>
          </div>
        </div>
      </main>
    </div>
  );
}
