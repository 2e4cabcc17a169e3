import type { RolloutFacts } from "~/domain/rollouts/rollout";
import { rolloutPath } from "~/domain/rollouts/rollout";
import type { FrameHandle } from "../layout/breadcrumb";

/** Where a page of a rollout stands: the pilot, its rollouts, the unit, the page. */
export const rolloutCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  (data, params) => {
    const rollout = (data as { rollout?: RolloutFacts } | undefined)?.rollout;
    const code = rollout?.pilot.code;
    return [
      { label: "Pilots", href: "/pilots" },
      ...(code
        ? [
            { label: code, href: `/pilots/${code}` },
            { label: "Rollouts", href: `/pilots/${code}/rollouts` },
          ]
        : []),
      { label: rollout?.businessUnit ?? "Rollout", href: rolloutPath(params.rolloutId ?? "") },
      ...(page ? [{ label: page }] : []),
    ];
  };
