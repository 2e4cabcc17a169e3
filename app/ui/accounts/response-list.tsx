import { isContactLevel, LEVEL_LABELS } from "~/domain/accounts/account";
import { DateText } from "../controls/date-text";
import { Score } from "../indices/score";

export interface ListedResponse {
  responseId: string;
  day: string;
  satisfaction: number | null;
  loyalty: number | null;
  comment: string | null;
  stage: string;
  /** Whose voice it is, where that is not said above the list. */
  contact?: string | null;
  level?: string | null;
  account?: string | null;
}

/** Responses in the customer's own words, newest first. */
export function ResponseList({ responses }: { responses: readonly ListedResponse[] }) {
  return (
    <ul className="divide-y divide-line">
      {responses.map((response) => {
        const level = isContactLevel(response.level) ? LEVEL_LABELS[response.level].one : null;
        const who = [
          response.contact ?? level,
          response.contact ? level?.toLowerCase() : null,
          response.account,
        ]
          .filter(Boolean)
          .join(", ");
        return (
          <li key={response.responseId} className="py-2.5 text-sm">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted">
              <DateText value={response.day} />
              {who && <span>{who}</span>}
              {response.stage && <span>{response.stage}</span>}
              {response.satisfaction !== null && (
                <span className="inline-flex items-center gap-1">
                  Satisfaction <Score value={response.satisfaction} ofTen={false} />
                </span>
              )}
              {response.loyalty !== null && (
                <span className="inline-flex items-center gap-1">
                  Loyalty <Score value={response.loyalty} ofTen={false} />
                </span>
              )}
            </div>
            {response.comment && <p className="mt-1 break-words">“{response.comment}”</p>}
          </li>
        );
      })}
    </ul>
  );
}
