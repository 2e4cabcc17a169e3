import type { ReactNode } from "react";
import type { ChartLayout } from "~/domain/machines/chart-layout";
import { THEMES, type Theme } from "../layout/theme";
import { ChartSamples } from "./chart-samples";
import { ControlSamples } from "./control-samples";
import { FeedbackSamples } from "./feedback-samples";
import { FormSamples } from "./form-samples";
import { LayoutSamples } from "./layout-samples";
import { LifecycleSamples } from "./lifecycle-samples";

const PARTS: Record<string, (props: { layout: ChartLayout; prefix: string }) => ReactNode> = {
  Layout: () => <LayoutSamples />,
  Controls: () => <ControlSamples />,
  Feedback: ({ prefix }) => <FeedbackSamples prefix={prefix} />,
  Lifecycle: ({ layout }) => <LifecycleSamples layout={layout} />,
  Charts: () => <ChartSamples />,
  Forms: ({ prefix }) => <FormSamples prefix={prefix} />,
};

export interface GalleryPageProps {
  layout: ChartLayout;
  /** One part alone, and one theme alone, by the address. */
  part: string | null;
  theme: Theme | null;
}

/** Every shared part in every state, in both themes. */
export function GalleryPage({ layout, part, theme }: GalleryPageProps) {
  const themes = theme ? [theme] : THEMES.filter((each) => each !== "system");
  const parts = Object.entries(PARTS).filter(([name]) => part === null || name.toLowerCase() === part);
  return (
    <div className={theme ? "" : "-mx-4 sm:-mx-6 lg:-mx-8"}>
      {parts.map(([name, render]) => (
        <div key={name} className={theme ? "" : "grid xl:grid-cols-2"}>
          {themes.map((each) => (
            <div
              key={each}
              data-theme={each}
              className="min-w-0 border-b border-line bg-bg px-4 py-8 text-ink sm:px-6"
            >
              <h2 className="mb-6 text-lg font-semibold">
                {name} <span className="text-sm font-normal text-ink-muted">{each}</span>
              </h2>
              {render({ layout, prefix: `${each}-${name}` })}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
