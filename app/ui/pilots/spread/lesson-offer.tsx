import { Form, Link } from "@remix-run/react";
import { LESSON_KIND_LABELS, type LessonKind } from "~/domain/lessons/lesson";
import { Button } from "../../controls/button";

interface Offer {
  key: string;
  text: string;
  kind: LessonKind | null;
  from: string | null;
}

/** Lessons that are not on the checklist yet, each one press away from it. */
export function LessonOffer({ code, offers }: { code: string; offers: readonly Offer[] }) {
  return (
    <ul className="divide-y divide-line text-sm">
      {offers.map(({ key, text, kind, from }) => (
        <li key={key} className="flex items-start gap-3 py-2.5">
          <div className="min-w-0 flex-1">
            <p className="break-words hyphens-auto">
              <Link to={`/lessons/${key}`} className="hover:underline">
                {text}
              </Link>
            </p>
            {kind && (
              <p className="text-xs text-ink-muted">
                {LESSON_KIND_LABELS[kind]}
                {from && ` · ${from}`}
              </p>
            )}
          </div>
          <Form method="post" action={`/pilots/${code}/checklist`} preventScrollReset className="no-print">
            <input type="hidden" name="lessonKey" value={key} />
            <Button type="submit" size="sm" aria-label={`Put on the list: ${text}`}>
              Put on the list
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
