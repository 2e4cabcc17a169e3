import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import type { Planning } from "~/domain/verification/verification-view";

const PAUSE_MS = 350;

/** The figures follow typing: asked for anew a moment after the last change, with whatever the form holds then. */
export function useLivePlanning(planCode: string, given: Planning) {
  const fetcher = useFetcher<Planning>();
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => fetcher.load(`/plans/${planCode}/verification/figures?${textOf(form)}`),
      PAUSE_MS,
    );
  };
  return { planning: fetcher.data ?? given, busy: fetcher.state !== "idle", onChange };
}

/** Accounts in one word: their ids are long, and an address is not. */
function textOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  const accounts: string[] = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name === "seen" || name === "reason") continue;
    if (name === "controlAccounts[]") accounts.push(value);
    else asked.set(name, value);
  }
  if (accounts.length > 0) asked.set("controlAccounts", accounts.join(","));
  return asked.toString();
}
