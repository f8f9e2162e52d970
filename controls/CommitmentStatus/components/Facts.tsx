import * as React from "react";
import { OutwardLink } from "../../shared/ui/OutwardLink";
import type { Words } from "../../shared/words/words";
import type { Fact } from "../telling/facts-of";
import type { Word } from "../words";

interface Props {
  readonly facts: readonly Fact[];
  readonly say: Words<Word>;
}

/** Names and values; the order's number leads to the order in the ERP. */
export function Facts({ facts, say }: Props): React.ReactElement {
  return (
    <dl className="accord-facts">
      {facts.map(({ name, value, address }) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{address ? <OutwardLink address={address} text={value} /> : <bdi>{value}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
}
