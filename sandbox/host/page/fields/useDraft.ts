import { useEffect, useState } from "react";

/** Text as it is being typed; it follows the value again whenever that changes from elsewhere. */
export function useDraft(text: string): readonly [string, (text: string) => void] {
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  return [draft, setDraft];
}
