import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect } from "react";
import type { LeftOut } from "~/domain/communications/message-facts";
import { Button } from "../controls/button";
import { leftOutWords } from "./audience-words";

export interface TriedRule {
  words: string;
  reached: number;
  leftOut: Partial<Record<LeftOut, number>>;
  examples: readonly { email: string; name: string; because: string }[];
  unknown: readonly string[];
}

const PAUSE_MS = 400;

/** Whom the rule would reach, while it is being written: by itself with a script, at a button without one. */
export function RuleCount({ form, first }: { form: RefObject<HTMLFormElement | null>; first: TriedRule }) {
  const fetcher = useFetcher<{ tried?: TriedRule }>();
  const { submit } = fetcher;
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const body = new FormData(element);
        body.set("intent", "count");
        submit(body, { method: "post" });
      }, PAUSE_MS);
    };
    element.addEventListener("input", ask);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", ask);
    };
  }, [form, submit]);
  const tried = fetcher.data?.tried ?? first;
  const left = leftOutWords(tried.leftOut);
  return (
    <>
      {/* It stays in sight while the conditions above it are ticked. */}
      <div className="mt-6 rounded-md border border-line-strong bg-raised p-3 shadow-sm sm:sticky sm:bottom-3 sm:z-10">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div aria-live="polite" aria-busy={fetcher.state !== "idle"} className="min-w-0 flex-1">
            <p className="text-base font-medium break-words">{tried.words}</p>
            <p className="mt-1 text-sm">
              <strong className="tabular text-lg font-semibold">{tried.reached.toLocaleString("en")}</strong>{" "}
              {tried.reached === 1 ? "person is" : "people are"} reached today
              {left === "" ? "" : `; left out: ${left}`}.
            </p>
            {tried.unknown.length > 0 && (
              <p className="mt-1 text-sm text-bad">
                No account is named {tried.unknown.map((name) => `“${name.slice(0, 60)}”`).join(", ")}.
              </p>
            )}
          </div>
          <Button type="submit" name="intent" value="count" variant="secondary" size="sm" formNoValidate>
            Count them
          </Button>
        </div>
      </div>
      {tried.examples.length > 0 && (
        <ul aria-label="Some of them" className="mt-3 space-y-0.5 px-3 text-sm text-ink-muted">
          {tried.examples.map(({ email, name, because }) => (
            <li key={email} className="break-words">
              {name || email}: {because.charAt(0).toLowerCase() + because.slice(1)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
