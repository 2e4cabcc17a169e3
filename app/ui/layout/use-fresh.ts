import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const EVERY_MS = 4_000;

async function askVersion(signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch("/fresh", { headers: { accept: "application/json" }, signal });
    if (!response.ok) return null;
    const body: unknown = await response.json();
    if (typeof body !== "object" || body === null) return null;
    const version: unknown = Reflect.get(body, "dataVersion");
    return typeof version === "number" ? version : null;
  } catch {
    // Offline for a moment: the next round asks again.
    return null;
  }
}

/**
 * Keeps a page up to date while somebody looks at it: asks for one number every few seconds and reads the
 * page again when it moved on. `version` is the number the page was read at.
 */
export function useFresh(version?: number): void {
  const { revalidate, state } = useRevalidator();
  const shown = useRef(version);
  const busy = useRef(false);
  busy.current = state !== "idle";
  useEffect(() => {
    if (version !== undefined) shown.current = version;
  }, [version]);
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      if (document.visibilityState !== "visible" || busy.current) return;
      const now = await askVersion(stop.signal);
      if (now === null || stop.signal.aborted) return;
      if (shown.current !== undefined && now !== shown.current && !busy.current) revalidate();
      shown.current = now;
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look, { signal: stop.signal });
    if (shown.current === undefined) void look();
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [revalidate]);
}
