import { DateText } from "../controls/date-text";

export interface ShownProtection {
  goals: string;
  risks: string;
  steps: string;
  agreedWith: string;
  agreedOn: string | null;
  nextReviewOn: string | null;
}

const PARTS = [
  ["goals", "What both want of each other"],
  ["risks", "What could end it"],
  ["steps", "What is done about it, by whom"],
] as const;

/** The protection plan as it reads; what nobody wrote is named, not hidden. */
export function ProtectionWords({ plan }: { plan: ShownProtection }) {
  return (
    <div className="space-y-4 text-base">
      {PARTS.map(([key, label]) => (
        <div key={key}>
          <h3 className="text-sm font-medium text-ink-muted">{label}</h3>
          {plan[key] ? (
            <p className="wrap-anywhere whitespace-pre-line">{plan[key]}</p>
          ) : (
            <p className="text-warn">not written yet</p>
          )}
        </div>
      ))}
      <p className="text-sm text-ink-muted">
        {plan.agreedOn ? (
          <>
            Agreed with {plan.agreedWith} on <DateText value={plan.agreedOn} mode="day" />.
          </>
        ) : (
          "Not agreed with the customer yet."
        )}{" "}
        {plan.nextReviewOn ? (
          <>
            Next review <DateText value={plan.nextReviewOn} mode="due" />.
          </>
        ) : (
          "No review is planned."
        )}
      </p>
    </div>
  );
}
