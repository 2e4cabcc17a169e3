import { Link } from "@remix-run/react";
import { SHIPPED_GROUPS, type ShippedLesson } from "~/domain/lessons/shipped-lessons";
import { Section } from "../layout/section";

/** Lessons that come with Capstan, told apart from what was learned here. */
export function ShippedLessons({ lessons }: { lessons: readonly ShippedLesson[] }) {
  const groups = (["journey", "program"] as const).map((group) => ({
    group,
    lessons: lessons.filter((lesson) => lesson.group === group),
  }));
  return (
    <Section
      id="shipped"
      title="What others have learned"
      lead="They come with Capstan: paid for by programs before yours. Each can go on a pilot’s checklist."
    >
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {groups.map(
          ({ group, lessons: shown }) =>
            shown.length > 0 && (
              <div key={group} className="min-w-0">
                <h3 className="mb-1 text-xs text-ink-muted">{SHIPPED_GROUPS[group]}</h3>
                <ul className="divide-y divide-line text-sm">
                  {shown.map(({ key, title, why }) => (
                    <li key={key} className="py-2.5">
                      <Link to={`/lessons/${key}`} className="font-medium break-words hyphens-auto">
                        {title}
                      </Link>
                      <p className="text-ink-muted">{why}</p>
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
    </Section>
  );
}
