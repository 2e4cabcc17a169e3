import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { ProgressBar } from "../controls/progress-bar";
import { useHydrated } from "../controls/use-hydrated";
import { Banner } from "../feedback/banner";
import { SubmitButton } from "../form/submit-button";

export interface ImportProgressProps {
  importId: string;
  rows: number;
  progress: number;
  added: number;
  /** Nobody seems to be at work any more. */
  isStalled: boolean;
  mayRetry: boolean;
}

const EVERY = 1000;

/** Looks again by itself with scripts, by a link without; the import goes on either way. */
export function ImportProgress({
  importId,
  rows,
  progress,
  added,
  isStalled,
  mayRetry,
}: ImportProgressProps) {
  const { revalidate, state } = useRevalidator();
  const hydrated = useHydrated();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (state === "idle" && document.visibilityState === "visible") revalidate();
    }, EVERY);
    return () => clearTimeout(timer);
  });
  return (
    <div className="max-w-2xl space-y-4">
      <ProgressBar
        label="Importing"
        done={Math.min(progress, rows)}
        total={rows}
        words={`row ${Math.min(progress, rows).toLocaleString("en-US")} of ${rows.toLocaleString("en-US")}, ${added.toLocaleString("en-US")} added`}
      />
      <p className="text-sm text-ink-muted">
        This goes on by itself. You can leave this page or close the tab; should the server stop half way, it
        goes on behind the last row that is in.
        {!hydrated && (
          <>
            {" "}
            <Link to={`/imports/${importId}`} className="link">
              See how far it is
            </Link>
          </>
        )}
      </p>
      {isStalled && (
        <Banner
          tone="warn"
          title="Nothing has moved for a while."
          action={
            mayRetry && (
              <Form method="post" action={`/imports/${importId}/retry`}>
                <SubmitButton variant="secondary" action={`/imports/${importId}/retry`}>
                  Go on
                </SubmitButton>
              </Form>
            )
          }
        >
          Whoever was at work on it may be gone. Going on adds no row twice.
        </Banner>
      )}
    </div>
  );
}
