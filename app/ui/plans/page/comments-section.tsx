import { Avatar } from "../../controls/avatar";
import { DateText } from "../../controls/date-text";
import { Section } from "../../layout/section";
import { MentionText } from "../../mentions/mention-text";
import { CommentForm } from "./comment-form";

export interface PlanComment {
  id: string;
  text: string;
  byName: string;
  at: string;
  /** Those who were named in it. */
  named: readonly { id: string; name: string }[];
}

interface CommentsSectionProps {
  code: string;
  comments: readonly PlanComment[];
  canComment: boolean;
}

export function CommentsSection({ code, comments, canComment }: CommentsSectionProps) {
  if (comments.length === 0 && !canComment) return null;
  return (
    <div className={comments.length === 0 ? "no-print mt-8" : "mt-8"}>
      <Section id="comments" title="Comments">
        <ul className="space-y-4">
          {comments.map((each) => (
            <li key={each.id} className="flex items-start gap-3">
              <Avatar name={each.byName} />
              <div className="min-w-0 flex-1">
                <p className="text-sm">
                  <span className="font-medium">{each.byName}</span>{" "}
                  <span className="text-xs text-ink-muted">
                    <DateText value={each.at} />
                  </span>
                </p>
                <p className="max-w-[72ch] text-base break-words whitespace-pre-line">
                  <MentionText text={each.text} named={each.named} />
                </p>
              </div>
            </li>
          ))}
        </ul>
        {canComment && (
          // A sent comment leaves an empty field behind.
          <div key={comments.length} className="mt-4 first:mt-0">
            <CommentForm code={code} />
          </div>
        )}
      </Section>
    </div>
  );
}
