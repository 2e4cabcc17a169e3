import { createContext, type ReactNode, useContext } from "react";

/** How the person at the screen reads dates and figures. `today` is their calendar day. */
export interface Reader {
  locale: string;
  timeZone: string;
  today: string;
  currency: string;
  /** The zone of the workspace, whose days stand on record. */
  recordZone?: string;
}

const ReaderContext = createContext<Reader | null>(null);

export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>;
}

/** Without a provider dates are still right, only less personal: English, UTC and never relative. */
const PLAIN: Reader = { locale: "en", timeZone: "UTC", today: "", currency: "USD" };

export const useReader = (): Reader => useContext(ReaderContext) ?? PLAIN;
