import { Link } from "@remix-run/react";
import { Clock, Megaphone, TriangleAlert } from "lucide-react";
import { clockWords, type OwedResult } from "~/domain/communications/results/owed-result";
import { DateText } from "../../controls/date-text";

/** Results whose own message has not left, though another may have spoken of them: what is not good news with the days that are left for it. */
export function OwedStrip({ owed }: { owed: readonly OwedResult[] }) {
  if (owed.length === 0) return null;
  const late = owed.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length;
  return (
    <section
      aria-label="Results owed"
      className={`mb-6 rounded-lg border bg-surface ${late > 0 ? "border-warn-line" : "border-line"}`}
    >
      <h2 className="flex flex-wrap items-center gap-x-2 border-b border-line px-4 py-2.5 text-sm font-semibold">
        <Megaphone aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
        Results owed
        <span className="font-normal text-ink-muted">
          {owed.length === 1
            ? "One result is known, and its own message has not left"
            : `${owed.length} results are known, and their own messages have not left`}
        </span>
      </h2>
      <ul className="divide-y divide-line">
        {owed.slice(0, MOST_ROWS).map((each) => (
          <li
            key={each.about.id}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 text-sm"
          >
            <OwedRow owed={each} />
          </li>
        ))}
      </ul>
      {owed.length > MOST_ROWS && (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-muted">
          And {owed.length - MOST_ROWS} more,{" "}
          <Link to="/communications?owed=yes" className="link">
            those that are begun
          </Link>
        </p>
      )}
    </section>
  );
}

/** As many as can be looked over; the most urgent come first. */
const MOST_ROWS = 6;

function OwedRow({ owed: { about, says, since, message, daysLeft } }: { owed: OwedResult }) {
  const home = `/${about.kind === "plan" ? "plans" : "pilots"}/${about.code}`;
  return (
    <>
      <span className="min-w-0 flex-1 basis-64 break-words">
        <Link to={home} className="link">
          {about.code} {about.title}
        </Link>
        : {says}, known <DateText value={since} mode="day" />
      </span>
      {daysLeft !== null && <Days left={daysLeft} />}
      {message ? (
        <Link to={`/communications/${message.code}`} className="link">
          Go on with {message.code}
        </Link>
      ) : (
        <Link
          to={`/communications/new?${about.kind}=${about.code}&kind=${about.kind === "plan" ? "results" : "decision"}`}
          className="link"
        >
          Begin its message
        </Link>
      )}
    </>
  );
}

function Days({ left }: { left: number }) {
  const Icon = left < 0 ? TriangleAlert : Clock;
  return (
    <span
      className={`inline-flex items-center gap-1.5 ${left < 0 ? "font-medium text-bad" : left <= 3 ? "text-warn" : "text-ink-muted"}`}
    >
      <Icon aria-hidden="true" className="size-4" />
      {clockWords(left)}
    </span>
  );
}
