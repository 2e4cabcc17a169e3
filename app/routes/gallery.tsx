import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Bell } from "lucide-react";
import { layoutChart } from "~/domain/machines/chart-layout";
import { IconButton } from "~/ui/controls/icon-button";
import { ReaderProvider } from "~/ui/controls/reader";
import { ToastRegion } from "~/ui/feedback/toast";
import { GalleryPage } from "~/ui/gallery/gallery-page";
import { LifecycleSamples } from "~/ui/gallery/lifecycle-samples";
import { PlainSample } from "~/ui/gallery/plain-sample";
import { MACHINE_MOVES, MACHINE_STATES, TODAY, VIEWER } from "~/ui/gallery/samples";
import { AppFrame } from "~/ui/layout/app-frame";
import { SidePanel } from "~/ui/layout/side-panel";
import { hasNarrowNav, isTheme, readTheme } from "~/ui/layout/theme";

export const meta: MetaFunction = () => [{ title: "Gallery · Capstan" }];

/** For those who build the product; a running workspace has no such page. */
export function loader({ request }: LoaderFunctionArgs) {
  if (!import.meta.env.DEV) throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const cookie = request.headers.get("Cookie");
  const shown = query.get("theme");
  return {
    layout: layoutChart(MACHINE_STATES, MACHINE_MOVES),
    part: query.get("part"),
    panel: query.has("panel"),
    shownTheme: isTheme(shown) ? shown : null,
    theme: readTheme(cookie),
    narrowNav: hasNarrowNav(cookie),
  };
}

export const action = () => null;

export default function Gallery() {
  const { layout, part, panel, shownTheme, theme, narrowNav } = useLoaderData<typeof loader>();
  if (part === "plain") return <PlainSample />;
  const reader = { locale: VIEWER.locale, timeZone: VIEWER.timeZone, today: TODAY, currency: "USD" };
  return (
    <ReaderProvider reader={reader}>
      <ToastRegion>
        <AppFrame
          viewer={VIEWER}
          workspace="Kestrelyn"
          theme={theme}
          narrowNav={narrowNav}
          wide
          attention={{ "corrective-action": "2 plans are off track", communications: "A result is untold" }}
          crumbs={[
            { label: "Act", href: "/act" },
            { label: "Corrective action", href: "/gallery" },
            { label: "Gallery" },
          ]}
          notices={<IconButton label="Notices" icon={<Bell aria-hidden="true" />} />}
        >
          <h1 className="sr-only">Gallery</h1>
          <GalleryPage layout={layout} part={part} theme={shownTheme} />
          {panel && (
            <SidePanel title="CAP-001" closeHref="/gallery?part=controls" openHref="/gallery">
              <LifecycleSamples layout={layout} />
            </SidePanel>
          )}
        </AppFrame>
      </ToastRegion>
    </ReaderProvider>
  );
}
