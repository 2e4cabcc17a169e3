import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

const EVERY_MS = 10_000;

interface Open {
  noun: "plan" | "task";
  /** The code of a plan, the id of a task. */
  ref: string;
  /** Which part of it: a step of the plan. */
  part?: string;
  /** The version the page was read at. */
  version: number;
  /** A page that only shows tells nobody that it is open. */
  silent?: boolean;
}

const asked = (body: unknown): { version: number; others: string[] } | null => {
  if (typeof body !== "object" || body === null) return null;
  const { version, others } = body as Record<string, unknown>;
  if (typeof version !== "number" || !Array.isArray(others)) return null;
  return { version, others: others.filter((name): name is string => typeof name === "string") };
};

/**
 * Tells the others that this form is open, and this form who else has it open. Where somebody saved meanwhile
 * the page's data is read again; what to make of that is the form's own business. Nothing happens while the
 * tab is hidden.
 */
export function usePresence({ noun, ref, part = "", version, silent = false }: Open): string[] {
  const { revalidate, state } = useRevalidator();
  const [others, setOthers] = useState<string[]>([]);
  const shown = useRef(version);
  const busy = useRef(false);
  busy.current = state !== "idle";
  shown.current = version;
  useEffect(() => {
    if (silent) return;
    const stop = new AbortController();
    const place = { noun, ref, part };
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const response = await fetch("/presence", {
          method: "POST",
          body: new URLSearchParams(place),
          headers: { accept: "application/json" },
          signal: stop.signal,
        });
        const answer = response.ok ? asked(await response.json()) : null;
        if (!answer || stop.signal.aborted) return;
        setOthers((known) => (known.join("\n") === answer.others.join("\n") ? known : answer.others));
        if (answer.version !== shown.current && !busy.current) revalidate();
      } catch {
        // Offline for a moment: the next round asks again.
      }
    };
    const leave = () => navigator.sendBeacon("/presence", new URLSearchParams({ ...place, left: "yes" }));
    const turn = () => (document.visibilityState === "visible" ? void look() : void leave());
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", turn, { signal: stop.signal });
    window.addEventListener("pagehide", leave, { signal: stop.signal });
    void look();
    return () => {
      clearInterval(timer);
      stop.abort();
      leave();
    };
  }, [noun, ref, part, silent, revalidate]);
  return others;
}
