import { Link } from "@remix-run/react";
import { linksPath, type PublicLinkView } from "~/domain/communications/public-link";
import { Section } from "../../layout/section";

export interface LinksSectionProps {
  code: string;
  links: readonly PublicLinkView[];
  /** Whether a version of it may stand in public at all. */
  isPublic: boolean;
}

/** The public pages of a message in one line. */
export function LinksSection({ code, links, isPublic }: LinksSectionProps) {
  if (!isPublic && links.length === 0) return null;
  const standing = links.filter(({ withdrawnAt }) => withdrawnAt === null);
  const views = standing.reduce((sum, link) => sum + link.views, 0);
  return (
    <Section id="links" title="Public pages">
      <p className="text-sm">
        {standing.length === 0
          ? links.length > 0
            ? "All pages are withdrawn."
            : "It stands on no public page."
          : `${standing.length === 1 ? "One page stands" : `${standing.length} pages stand`}, read ${views === 1 ? "once" : `${views} times`}.`}
        {standing.some((link) => link.standing === "correcting") && " It says that it is being corrected."}
      </p>
      <p className="no-print mt-2">
        <Link to={linksPath(code)} className="link text-sm">
          {standing.length > 0 ? "Look at them or withdraw them" : "Make a page"}
        </Link>
      </p>
    </Section>
  );
}
