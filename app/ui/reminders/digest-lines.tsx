import { Link } from "@remix-run/react";
import { DIGEST_GROUP_LABELS, inGroups } from "~/domain/reminders/digest-words";
import type { DigestLine } from "~/domain/reminders/reminders";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { AcknowledgeButton } from "./acknowledge-form";
import { useKnown } from "./known";

/** The lines of a digest, by what they ask for; the same on its page and in the dry run. */
export function DigestLines({
  lines,
  level: Heading = "h4",
  back,
}: {
  lines: readonly DigestLine[];
  level?: "h2" | "h4";
  /** One's own lines: what is overdue can be acknowledged, and this is where one comes back to. */
  back?: string;
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
                {back && line.late !== null && line.late > 0 && <OnIt item={line.item} back={back} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Says it by one press, or until when it was said. */
function OnIt({ item, back }: { item: string; back: string }) {
  const known = useKnown(item);
  const { locale } = useReader();
  return (
    <div className="no-print mt-1.5">
      {known ? (
        <span className="text-xs text-ink-muted">you are on it until {dayText(known, locale)}</span>
      ) : (
        <AcknowledgeButton item={item} back={back} />
      )}
    </div>
  );
}
