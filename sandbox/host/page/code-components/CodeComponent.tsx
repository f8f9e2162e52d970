import * as React from "react";
import { useEffect, useState } from "react";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import type { CodeComponentBinding } from "../form-xml/form-model";
import { ComponentBoundary, ComponentFault } from "./ComponentBoundary";
import type { LoadedComponent } from "./component-library";
import { RunningComponent } from "./RunningComponent";

interface CodeComponentProps {
  readonly session: FormSession;
  readonly control: FormControl;
  readonly binding: CodeComponentBinding;
}

type Loading =
  | { readonly is: "loading" }
  | { readonly is: "ready"; readonly component: LoadedComponent }
  | { readonly is: "failed"; readonly message: string };

/** A code component on the form: loaded, run, and kept from taking the form down when it fails. */
export function CodeComponent({ session, control, binding }: CodeComponentProps): React.ReactElement {
  const [loading, setLoading] = useState<Loading>({ is: "loading" });
  const { components } = session.services;
  useEffect(() => {
    let isCurrent = true;
    components.load(binding.name).then(
      (component) => isCurrent && setLoading({ is: "ready", component }),
      (error: unknown) => isCurrent && setLoading({ is: "failed", message: String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [components, binding.name]);
  switch (loading.is) {
    case "loading":
      return <div className="component-loading" aria-busy="true" />;
    case "failed":
      return <ComponentFault name={binding.name} details={loading.message} />;
    case "ready":
      return (
        <ComponentBoundary name={binding.name}>
          <RunningComponent session={session} control={control} binding={binding} component={loading.component} />
        </ComponentBoundary>
      );
  }
}
