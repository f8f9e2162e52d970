import * as React from "react";
import { Glyph } from "../../shared/ui/Glyph";
import type { StoryEvent } from "../telling/story-of";

interface Props {
  readonly events: readonly StoryEvent[];
  readonly title: string;
  /** Folded away where there is little room. */
  readonly isOpen: boolean;
}

/** The story so far, oldest first. */
export function Story({ events, title, isOpen }: Props): React.ReactElement {
  return (
    <details className="accord-story" open={isOpen}>
      <summary>
        <bdi>{title}</bdi>
      </summary>
      <ol>
        {events.map(({ look, when, what, answer, who, amount }, index) => (
          <li key={index}>
            <time>
              <bdi>{when}</bdi>
            </time>
            <Glyph path={look.glyph} tone={look.tone} />
            <div>
              <bdi>{what}</bdi> {answer && <span className="accord-tag">{answer}</span>}
              <small>{who}</small>
            </div>
            <span className="accord-number">{amount}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
