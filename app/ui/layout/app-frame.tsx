import { Link, useFetcher, useLocation } from "@remix-run/react";
import clsx from "clsx";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Viewer } from "~/domain/viewer";
import { iconButtonClass } from "../controls/icon-button";
import { BottomBar } from "./bottom-bar";
import { Breadcrumb, type Crumb } from "./breadcrumb";
import { CommandDoor } from "./command-door";
import type { CommandGroup } from "./command-items";
import { FRAME_LINKS } from "./frame-links";
import { LoadingLine } from "./loading-line";
import { Mark } from "./mark";
import { PersonMenu } from "./person-menu";
import { type Attention, type ExtraLink, PlaybookNav } from "./playbook-nav";
import { SearchField } from "./search-field";
import type { Theme } from "./theme";

export interface AppFrameProps {
  viewer: Viewer;
  workspace: string;
  theme: Theme;
  otherWorkspaces?: { id: string; name: string }[];
  /** The left side shows signs alone, 56 px wide. */
  narrowNav?: boolean;
  attention?: Attention;
  extraLinks?: ExtraLink[];
  crumbs: Crumb[];
  /** The bell and its count. */
  notices?: ReactNode;
  /** What the command bar offers besides the places of the playbook. */
  commands?: CommandGroup[];
  /** A line across the whole page, e.g. mail is stuck. */
  banner?: ReactNode;
  /** What keeps the page live, and says so where it is not. */
  live?: ReactNode;
  /** Dense tables may use the full width. */
  wide?: boolean;
  children: ReactNode;
}

export function AppFrame(props: AppFrameProps) {
  const { viewer, workspace, theme, attention, extraLinks, crumbs, notices, banner, wide, children } = props;
  const [commandOpen, setCommandOpen] = useState(false);
  const fetcher = useFetcher();
  // The choice shows at once, before the server has kept it.
  const asked = fetcher.formData?.get("nav");
  const narrow = asked ? asked === "narrow" : (props.narrowNav ?? false);
  const closed = viewer.auditor;
  const nav = { attention, extra: extraLinks, closed };
  const openCommands = () => setCommandOpen(true);
  return (
    <div className="min-h-screen bg-bg">
      <LoadingLine />
      <a
        href="#content"
        data-frame=""
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <nav
        id="map"
        aria-label="Playbook"
        data-frame=""
        className={clsx(
          "fixed inset-y-0 left-0 z-30 hidden flex-col border-r border-line bg-sunken target:flex lg:flex",
          "max-lg:right-0 max-lg:bg-raised",
          narrow ? "lg:w-14" : "lg:w-58",
        )}
      >
        <div
          className={clsx("flex h-12 shrink-0 items-center gap-2.5", narrow ? "justify-center" : "pr-2 pl-4")}
        >
          <Link to={FRAME_LINKS.home} className="flex min-w-0 flex-1 items-center gap-2.5 rounded-md">
            <Mark className={clsx("size-5", narrow && "mx-auto")} />
            <span className={clsx("truncate text-sm font-semibold", narrow && "sr-only")}>{workspace}</span>
          </Link>
          <a href="#content" className="link text-sm lg:hidden">
            Close
          </a>
        </div>
        <div className={clsx("min-h-0 flex-1 overflow-y-auto py-2", narrow ? "px-2" : "px-1.5")}>
          <PlaybookNav {...nav} narrow={narrow} />
        </div>
        <NavToggle narrow={narrow} Form={fetcher.Form} />
      </nav>
      <div className={clsx("transition-[padding]", narrow ? "lg:pl-14" : "lg:pl-58")}>
        <header
          data-frame=""
          className="sticky top-0 z-20 flex h-12 items-center gap-3 border-b border-line bg-bg/95 px-4 backdrop-blur-sm sm:px-6"
        >
          <Link to={FRAME_LINKS.home} aria-label={`${workspace}, home`} className="lg:hidden">
            <Mark className="size-6" />
          </Link>
          <Breadcrumb crumbs={crumbs} />
          <div className="ml-auto flex items-center gap-1.5">
            <div className="max-md:hidden">{!closed && <SearchField onOpen={openCommands} />}</div>
            {notices}
            <PersonMenu viewer={viewer} theme={theme} otherWorkspaces={props.otherWorkspaces} />
          </div>
        </header>
        {banner}
        <main
          id="content"
          data-content=""
          tabIndex={-1}
          className={clsx(
            "px-4 pt-6 pb-28 outline-none sm:px-6 lg:px-8 lg:pb-16",
            !wide && "mx-auto max-w-316",
          )}
        >
          {children}
        </main>
      </div>
      <BottomBar {...nav} workspace={workspace} onSearch={openCommands} />
      {props.live}
      {!closed && <CommandDoor open={commandOpen} onOpenChange={setCommandOpen} groups={props.commands} />}
    </div>
  );
}

function NavToggle({ narrow, Form }: { narrow: boolean; Form: ReturnType<typeof useFetcher>["Form"] }) {
  const { pathname, search } = useLocation();
  const label = narrow ? "Widen the navigation" : "Narrow the navigation";
  const Icon = narrow ? PanelLeftOpen : PanelLeftClose;
  return (
    <Form
      method="post"
      action={FRAME_LINKS.theme}
      className={clsx("flex shrink-0 p-2 max-lg:hidden", narrow && "justify-center")}
    >
      <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
      <button
        type="submit"
        name="nav"
        value={narrow ? "wide" : "narrow"}
        aria-label={label}
        title={label}
        className={iconButtonClass}
      >
        <Icon aria-hidden="true" strokeWidth={1.75} />
      </button>
    </Form>
  );
}
