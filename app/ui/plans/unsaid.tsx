import { Link } from "@remix-run/react";

interface UnsaidProps {
  /** "Not said yet", "Nobody named yet" */
  children: string;
  /** The field that mends it, for those who may. */
  href?: string | null;
  /** "Say it" */
  action?: string;
}

/** An empty place that says what belongs there and leads to where it is filled. */
export function Unsaid({ children, href, action = "Add it" }: UnsaidProps) {
  return (
    <span className="text-ink-muted">
      {children}
      {href && (
        <>
          {" · "}
          <Link to={href} className="link no-print">
            {action}
          </Link>
        </>
      )}
    </span>
  );
}
