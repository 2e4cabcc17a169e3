import { useEffect, useRef } from "react";

/** Chooses the browser's own time zone once, where the list has it and nobody has chosen yet. */
export function useBrowserZone(zones: readonly string[], choose: (zone: string) => void, asked = true): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (asked && zones.includes(zone)) latest.current(zone);
  }, [zones, asked]);
}
