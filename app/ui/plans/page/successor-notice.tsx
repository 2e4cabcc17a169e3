import { Link } from "@remix-run/react";
import { Banner } from "../../feedback/banner";

/** A closed plan says where the work went on. */
export function SuccessorNotice({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <div className="mb-6">
      <Banner title="Reopened as a successor">
        The work goes on in{" "}
        {codes.map((code, at) => (
          <span key={code}>
            {at > 0 && ", "}
            <Link to={`/plans/${code}`} className="link">
              {code}
            </Link>
          </span>
        ))}
        .
      </Banner>
    </div>
  );
}
