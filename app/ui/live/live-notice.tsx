import { Link, useLocation } from "@remix-run/react";
import { WifiOff } from "lucide-react";
import { useState } from "react";
import { writeDate } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { type Live, type LiveOptions, useLive } from "./use-live";

/** Keeps the page live, and says so quietly where it is not. */
export function LiveNotice(options: LiveOptions) {
  const live = useLive(options);
  const line = sayingOf(live);
  return (
    <div
      role="status"
      aria-label="Live"
      className="no-print pointer-events-none fixed inset-x-4 bottom-18 z-40 flex justify-center lg:right-6 lg:bottom-4 lg:left-auto"
    >
      {line && (
        <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line-strong bg-raised px-4 py-2 text-sm shadow-lg">
          {line}
        </div>
      )}
    </div>
  );
}

function sayingOf({ state, held, readAgain }: Live) {
  if (state.kind === "signed-out") return <SignedOut />;
  if (state.kind === "cut") return <Cut since={state.since} readAgain={readAgain} />;
  if (held) return <span>Something changed elsewhere. It shows once you have saved.</span>;
  return null;
}

function SignedOut() {
  const { pathname, search } = useLocation();
  return (
    <>
      <span>You are signed out here.</span>
      {/* A whole page: nothing of this one is to stay. */}
      <Link reloadDocument to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} className="link">
        Sign in again
      </Link>
    </>
  );
}

function Cut({ since, readAgain }: { since: number; readAgain: Live["readAgain"] }) {
  const { locale, timeZone } = useReader();
  const [asked, setAsked] = useState<"no" | "asking" | "silent">("no");
  const at = writeDate(new Date(since), locale, { hour: "numeric", minute: "2-digit", timeZone });
  const ask = async () => {
    setAsked("asking");
    setAsked((await readAgain()) ? "no" : "silent");
  };
  return (
    <>
      <WifiOff aria-hidden="true" className="size-4 shrink-0 text-ink-muted" strokeWidth={1.75} />
      <span>
        Not live since <span className="tabular">{at}</span> – trying again.
        {asked === "silent" && " No answer yet."}
      </span>
      <button type="button" onClick={ask} disabled={asked === "asking"} className="link min-h-6">
        Read again now
      </button>
    </>
  );
}
