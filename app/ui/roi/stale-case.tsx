import type { CaseDifference } from "~/domain/roi/case-differences";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";
import type { CaseChange } from "./roi-section";

/** Two people wrote at once: what differs stands side by side, and the form below still holds one's own. */
export function StaleCase({
  differences,
  change,
}: {
  differences: readonly CaseDifference[] | null;
  change: CaseChange | null;
}) {
  return (
    <Banner
      tone="warn"
      live
      title={
        <>
          {change?.byName ?? "Somebody else"} saved this case meanwhile
          {change && (
            <>
              {" "}
              (<DateText value={change.on} mode="plain" />)
            </>
          )}
          . Nothing of yours was saved yet.
        </>
      }
    >
      <p>
        The form below holds yours. Take over what you want of theirs, then save; or cancel and leave theirs.
      </p>
      {differences === null ? (
        <p className="mt-2">Reading what they saved …</p>
      ) : differences.length === 0 ? (
        <p className="mt-2">Both of you wrote the same.</p>
      ) : (
        <table className="mt-3 w-full text-left">
          <thead>
            <tr className="border-b border-line-strong text-xs">
              <th scope="col" className="py-1 pr-3 font-medium">
                Field
              </th>
              <th scope="col" className="py-1 pr-3 font-medium">
                Yours
              </th>
              <th scope="col" className="py-1 font-medium">
                Theirs
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, yours, theirs }) => (
              <tr key={label} className="border-b border-line align-top last:border-0">
                <th scope="row" className="py-1 pr-3 font-normal break-words">
                  {label}
                </th>
                <td className="py-1 pr-3 break-words">
                  {yours || <em className="text-ink-muted">empty</em>}
                </td>
                <td className="py-1 break-words">{theirs || <em className="text-ink-muted">empty</em>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Banner>
  );
}
