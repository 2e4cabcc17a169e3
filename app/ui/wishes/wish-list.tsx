import { Link } from "@remix-run/react";
import { longDay, type WishView } from "~/domain/wishes/wish";
import { formatDay } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { Section } from "../layout/section";
import { TakeBack } from "./remind-me";

/** What somebody wants to be reminded of, the next one first; only they see it. */
export function WishSection({ wishes, hour }: { wishes: readonly WishView[]; hour: number }) {
  const { locale } = useReader();
  return (
    <Section
      title="What you want to be reminded of"
      id="wishes"
      lead={`It comes with your digest, at ${String(hour).padStart(2, "0")}:00. Only you see it.`}
    >
      {wishes.length === 0 ? (
        <p className="text-sm text-ink-muted">
          Nothing yet. On a plan, a task or a finding, “Remind me on…” puts a day here.
        </p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {wishes.map((wish) => (
            <li key={wish.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
              <span className="tabular w-44 shrink-0 font-medium">{longDay(wish.comesOn, locale)}</span>
              <span className="min-w-0 flex-1 basis-56 break-words">
                <Link to={wish.href} className="link">
                  {wish.title}
                </Link>
                {wish.comesOn !== wish.day && (
                  <span className="block text-ink-muted">for {formatDay(wish.day, locale)}, a quiet day</span>
                )}
              </span>
              <TakeBack wish={wish} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
