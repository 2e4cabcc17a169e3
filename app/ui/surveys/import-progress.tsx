import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { ProgressBar } from "../controls/progress-bar";
import { useHydrated } from "../controls/use-hydrated";
import { Banner } from "../feedback/banner";
import { SubmitButton } from "../form/submit-button";

export type Moving = "running" | "undoing" | "redoing";

export interface ImportProgressProps {
  importId: string;
  status: Moving;
  rows: number;
  progress: number;
  added: number;
  /** Nobody seems to be at work any more. */
  isStalled: boolean;
  /** What the last attempt broke off with. */
  failure: string | null;
  mayRetry: boolean;
}

const EVERY = 1000;

const WORDS: Record<Moving, { label: string; behind: (added: string) => string; promise: string }> = {
  running: {
    label: "Importing",
    behind: (added) => `${added} added`,
    promise: "behind the last row that is in",
  },
  undoing: {
    label: "Taking the answers back",
    behind: () => "up to there, nothing counts any more",
    promise: "behind the last row that is out",
  },
  redoing: {
    label: "Bringing the answers back",
    behind: () => "up to there, they count again",
    promise: "behind the last row that is back",
  },
};

/** Looks again by itself with scripts, by a link without; the work goes on either way. */
export function ImportProgress({ importId, status, rows, progress, added, ...rest }: ImportProgressProps) {
  const { revalidate, state } = useRevalidator();
  const hydrated = useHydrated();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (state === "idle" && document.visibilityState === "visible") revalidate();
    }, EVERY);
    return () => clearTimeout(timer);
  });
  const words = WORDS[status];
  const at = Math.min(progress, rows).toLocaleString("en-US");
  const stands = rest.isStalled || rest.failure !== null;
  return (
    <div className="max-w-2xl space-y-4">
      <ProgressBar
        label={words.label}
        done={Math.min(progress, rows)}
        total={rows}
        words={`row ${at} of ${rows.toLocaleString("en-US")}, ${words.behind(added.toLocaleString("en-US"))}`}
      />
      <p className="text-sm text-ink-muted">
        This goes on by itself. You can leave this page or close the tab; should the server stop half way, it
        goes on {words.promise}.
        {status !== "running" && " Until it is through, figures hold a part of these answers."}
        {!hydrated && (
          <>
            {" "}
            <Link to={`/imports/${importId}`} className="link">
              See how far it is
            </Link>
          </>
        )}
      </p>
      {stands && (
        <Banner
          tone="warn"
          title={rest.failure === null ? "Nothing has moved for a while." : "It broke off."}
          action={
            rest.mayRetry && (
              <Form method="post" action={`/imports/${importId}/retry`}>
                <SubmitButton variant="secondary" action={`/imports/${importId}/retry`}>
                  Go on
                </SubmitButton>
              </Form>
            )
          }
        >
          {rest.failure === null
            ? "Whoever was at work on it may be gone. Going on moves no row twice."
            : `Going on moves no row twice. What the server said: ${rest.failure}`}
        </Banner>
      )}
    </div>
  );
}
