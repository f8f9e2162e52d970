import { useEffect, useState } from "react";
import { toDataverseFault } from "../client/dataverse-fault";
import type { PageServices } from "../services/page-services";
import { searchRows, type LookupResult, type LookupSearch } from "./lookup-search";

export type Searching =
  | { readonly is: "idle" }
  | { readonly is: "searching" }
  | { readonly is: "found"; readonly results: readonly LookupResult[] }
  | { readonly is: "failed"; readonly message: string };

const pauseMilliseconds = 200;

/** Searches when typing pauses; an answer that comes after a later question is dropped. Undefined: nobody is searching. */
export function useLookupSearch(services: PageServices, search: LookupSearch | undefined): Searching {
  const [searching, setSearching] = useState<Searching>({ is: "idle" });
  const question = search && JSON.stringify(search);
  useEffect(() => {
    if (question === undefined) {
      setSearching({ is: "idle" });
      return undefined;
    }
    let isCurrent = true;
    setSearching({ is: "searching" });
    const timer = setTimeout(() => {
      searchRows(services, JSON.parse(question) as LookupSearch).then(
        (results) => isCurrent && setSearching({ is: "found", results }),
        (error: unknown) => isCurrent && setSearching({ is: "failed", message: toDataverseFault(error).message }),
      );
    }, pauseMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [services, question]);
  return searching;
}
