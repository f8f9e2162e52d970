import * as React from "react";
import type { AppChoice } from "../apps/read-apps";
import type { SandboxUser } from "../client/sandbox-client";
import { Glyph } from "../glyphs/Glyph";
import { Menu } from "../interface/Menu";

interface TopBarProps {
  readonly appName: string;
  readonly appId: string | undefined;
  readonly apps: readonly AppChoice[];
  readonly users: readonly SandboxUser[];
  readonly userId: string;
  readonly openApp: (appId: string) => void;
  readonly signInAs: (userId: string) => void;
  readonly toggleNavigation: () => void;
}

/** The bar on top: which app, that this is the local sandbox, and who is signed in. */
export function TopBar(props: TopBarProps): React.ReactElement {
  const { appName, appId, apps, users, userId } = props;
  const appItems = apps.map(({ id, displayName }) => ({
    key: id,
    label: displayName,
    isChecked: id === appId,
    run: () => props.openApp(id),
  }));
  return (
    <header className="top-bar">
      <button
        type="button"
        className="top-button top-navigation"
        aria-label="Site map"
        onClick={() => props.toggleNavigation()}
      >
        <Glyph name="menu" />
      </button>
      <Menu className="top-button" label="Apps" items={appItems}>
        <Glyph name="apps" />
      </Menu>
      <span className="top-app">{appName}</span>
      <span className="top-place">
        Local sandbox<span>{window.location.host}</span>
      </span>
      <SignedInSwitch users={users} userId={userId} signInAs={(id) => props.signInAs(id)} />
    </header>
  );
}

interface SignedInSwitchProps {
  readonly users: readonly SandboxUser[];
  readonly userId: string;
  readonly signInAs: (userId: string) => void;
}

/** Who the page is signed in as, and the way to be somebody else. */
function SignedInSwitch({ users, userId, signInAs }: SignedInSwitchProps): React.ReactElement {
  const user = users.find((candidate) => candidate.userId === userId);
  const items = users.map(({ userId: id, fullName, title }) => ({
    key: id,
    label: fullName,
    detail: title,
    isChecked: id === userId,
    run: () => signInAs(id),
  }));
  return (
    <Menu className="signed-in" items={items} align="end">
      <Glyph name="person" />
      <span className="signed-in-words">
        Signed in as
        <span>
          <b>{user?.fullName ?? "nobody"}</b>
          {user !== undefined && user.title !== "" && ` · ${user.title}`}
        </span>
      </span>
      <Glyph name="chevronDown" />
    </Menu>
  );
}
