import * as React from "react";
import { useState } from "react";
import type { AppChoice } from "../apps/read-apps";
import type { SandboxUser } from "../client/sandbox-client";
import { DialogHost } from "../dialogs/DialogHost";
import { GlobalNotifications } from "../dialogs/GlobalNotifications";
import { useChanges } from "../interface/useChanges";
import type { PageServices } from "../services/page-services";
import { CurrentPage } from "./CurrentPage";
import { SiteMapNavigation } from "./SiteMapNavigation";
import { TopBar } from "./TopBar";

interface ShellProps {
  readonly services: PageServices;
  readonly apps: readonly AppChoice[];
  readonly users: readonly SandboxUser[];
  readonly signInAs: (userId: string) => void;
}

/** The app around every page. */
export function Shell({ services, apps, users, signInAs }: ShellProps): React.ReactElement {
  const { app, navigator, settings, dialogs } = services;
  useChanges(navigator);
  const [isCollapsed, setCollapsed] = useState(false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <TopBar
        appName={app.displayName}
        appId={app.id}
        apps={apps}
        users={users}
        userId={settings.userId}
        openApp={(appid) =>
          window.location.assign(`/main.aspx?${new URLSearchParams({ ...navigator.kept, appid }).toString()}`)
        }
        signInAs={signInAs}
        toggleNavigation={() => setDrawerOpen(!isDrawerOpen)}
      />
      <SiteMapNavigation
        app={app}
        navigator={navigator}
        address={navigator.current()}
        isCollapsed={isCollapsed}
        isDrawerOpen={isDrawerOpen}
        collapse={() => setCollapsed(!isCollapsed)}
        closeDrawer={() => setDrawerOpen(false)}
      />
      <main id="main" tabIndex={-1}>
        <GlobalNotifications dialogs={dialogs} />
        <CurrentPage services={services} />
      </main>
      <DialogHost dialogs={dialogs} />
    </div>
  );
}
