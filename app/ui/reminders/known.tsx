import { BellOff } from "lucide-react";
import { createContext, useContext } from "react";
import type { Day } from "~/shared/calendar";

/** Of which things the reader says that they are on it, each with the day until which. */
const KnownContext = createContext<Readonly<Record<string, Day>>>({});
export const KnownProvider = KnownContext.Provider;

/** Until when the reader is on it; null where they have not said so. */
export const useKnown = (item: string): Day | null => useContext(KnownContext)[item] ?? null;

/** An entry of a row's menu that says so by one press. */
export const knowingEntry = (item: string, back: string) => ({
  label: "I know, I am on it",
  detail: "No reminder of it for a week",
  icon: <BellOff aria-hidden="true" />,
  action: `/acknowledgements?${new URLSearchParams({ item, back })}`,
  fields: { item },
});
