import { Link } from "@remix-run/react";
import { DIGEST_GROUP_LABELS, inGroups } from "~/domain/reminders/digest-words";
import type { DigestLine } from "~/domain/reminders/reminders";
import { DateText } from "../controls/date-text";

/** The lines of a digest, by what they ask for; the same on its page and in the dry run. */
export function DigestLines({
  lines,
  level: Heading = "h4",
}: {
  lines: readonly DigestLine[];
  level?: "h2" | "h4";
}) {
  return (
    <div className="space-y-4">
      {inGroups(lines).map(({ group, lines: own }) => (
        <div key={group}>
          <Heading className="mb-1.5 text-xs font-semibold text-ink-muted">
            {DIGEST_GROUP_LABELS[group]}
          </Heading>
          <ul className="space-y-2.5 text-sm">
            {own.map((line) => (
              <li key={line.key}>
                <Link to={line.href} className="link break-words">
                  {line.title}
                </Link>
                <p className="break-words text-ink-muted">
                  {line.why}
                  {line.standsFor && (
                    <>
                      {" "}
                      · for {line.standsFor.name}, away until{" "}
                      <DateText value={line.standsFor.until} mode="day" />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
