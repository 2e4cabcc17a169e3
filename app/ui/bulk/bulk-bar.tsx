import { useLocation } from "@remix-run/react";
import clsx from "clsx";
import { Button } from "../controls/button";
import { useHydrated } from "../controls/use-hydrated";
import { HiddenFields } from "../tasks/hidden-fields";
import { useChosen } from "./use-chosen";

interface BulkBarProps {
  noun: "task" | "plan";
  /** Rows on this page, and how many match in all. */
  shown: number;
  total: number;
  /** The filter as the list of all of them has it in its address, without the question mark and without the page. */
  query: string;
}

export const bulkFormId = (noun: BulkBarProps["noun"]): string => `bulk-${noun}s`;

interface BulkBoxProps {
  noun: BulkBarProps["noun"];
  id: string;
  /** What the row is called. */
  label: string;
}

/** The box before a row. It belongs to the bar's form by name, so it may stand in any cell. */
export function BulkBox({ noun, id, label }: BulkBoxProps) {
  return (
    // A label, so that a thumb beside the box still meets it.
    <label className="relative z-10 inline-flex items-center justify-center no-print max-sm:p-2.5">
      <input
        type="checkbox"
        form={bulkFormId(noun)}
        name="ids[]"
        value={id}
        aria-label={`Choose ${label}`}
        className="size-5 accent-accent sm:size-4"
      />
    </label>
  );
}

/**
 * Under a list: what is chosen, and the way to change all of it at once. The bar is a plain form, so it works
 * without scripts too; "all that match" sends the filter and not the rows, and so holds across pages.
 */
export function BulkBar({ noun, shown, total, query }: BulkBarProps) {
  const hydrated = useHydrated();
  const { pathname, search } = useLocation();
  const { count, choose } = useChosen(bulkFormId(noun));
  if (shown === 0) return null;
  const many = (n: number) => `${n} ${n === 1 ? noun : `${noun}s`}`;
  const resting = hydrated && count === 0;
  return (
    <form
      id={bulkFormId(noun)}
      method="post"
      action={`/${noun}s/bulk`}
      aria-label={`Change several ${noun}s`}
      className={clsx(
        "no-print mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border px-3 py-2 text-sm",
        resting
          ? "border-line"
          : "sticky bottom-3 z-20 border-line-strong bg-raised shadow-lg max-lg:bottom-16",
      )}
    >
      <HiddenFields fields={{ query, back: `${pathname}${search}` }} />
      <span aria-live="polite" className={clsx("tabular mr-auto", resting && "text-ink-muted")}>
        {!hydrated ? `Choose ${noun}s above, then` : count === 0 ? "Nothing chosen" : `${many(count)} chosen`}
      </span>
      {hydrated && count < shown && (
        <Button variant="quiet" size="sm" onClick={() => choose(true)}>
          Choose {shown === 1 ? "it" : `all ${shown} here`}
        </Button>
      )}
      {hydrated && count > 0 && (
        <Button variant="quiet" size="sm" onClick={() => choose(false)}>
          Choose none
        </Button>
      )}
      {total > shown && (
        <Button type="submit" name="whole" value="on" variant="quiet" size="sm">
          Change all {total.toLocaleString("en")} that match…
        </Button>
      )}
      <Button type="submit" variant={count > 0 ? "primary" : "secondary"} size="sm" disabled={resting}>
        Change the chosen…
      </Button>
    </form>
  );
}
