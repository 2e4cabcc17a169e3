import { Link, NavLink } from "@remix-run/react";
import clsx from "clsx";
import { House, Menu as MenuIcon, Search, SquareCheckBig, X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useState } from "react";
import { iconButtonClass } from "../controls/icon-button";
import { useHydrated } from "../controls/use-hydrated";
import { FRAME_LINKS } from "./frame-links";
import { PlaybookNav, type PlaybookNavProps } from "./playbook-nav";

const cell = "flex h-14 w-full flex-col items-center justify-center gap-0.5 text-xs";

interface BottomBarProps extends PlaybookNavProps {
  workspace: string;
  onSearch: () => void;
}

/** A phone's frame: four places within reach of the thumb; More opens the map of the playbook. */
export function BottomBar({ workspace, onSearch, ...nav }: BottomBarProps) {
  const hydrated = useHydrated();
  if (nav.closed) return null;
  const look = ({ isActive }: { isActive: boolean }) =>
    clsx(cell, isActive ? "font-medium text-accent" : "text-ink-muted");
  return (
    <nav
      data-frame=""
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-4 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <NavLink to={FRAME_LINKS.home} end className={look}>
        <House aria-hidden="true" className="size-5" />
        Home
      </NavLink>
      <NavLink to={FRAME_LINKS.work} className={look}>
        <SquareCheckBig aria-hidden="true" className="size-5" />
        Work
      </NavLink>
      {hydrated ? (
        <button type="button" onClick={onSearch} className={clsx(cell, "text-ink-muted")}>
          <Search aria-hidden="true" className="size-5" />
          Search
        </button>
      ) : (
        <Link to={FRAME_LINKS.search} className={clsx(cell, "text-ink-muted")}>
          <Search aria-hidden="true" className="size-5" />
          Search
        </Link>
      )}
      {hydrated ? (
        <MoreSheet workspace={workspace} {...nav} />
      ) : (
        // Without scripts the map is shown by its address, see :target in the frame.
        <a href="#map" className={clsx(cell, "text-ink-muted")}>
          <MenuIcon aria-hidden="true" className="size-5" />
          More
        </a>
      )}
    </nav>
  );
}

function MoreSheet({ workspace, ...nav }: PlaybookNavProps & { workspace: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger className={clsx(cell, "text-ink-muted")}>
        <MenuIcon aria-hidden="true" className="size-5" />
        More
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim lg:hidden" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[88vh] animate-rise flex-col rounded-t-xl bg-raised text-ink shadow-lg lg:hidden"
        >
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-5">
            <Radix.Title className="text-sm font-semibold">{workspace}</Radix.Title>
            <Radix.Close className={iconButtonClass} aria-label="Close">
              <X aria-hidden="true" />
            </Radix.Close>
          </div>
          {/* Choosing a place closes the sheet. */}
          <nav
            aria-label="Playbook"
            className="overflow-y-auto px-2.5 py-4"
            onClickCapture={(event) => {
              if (event.target instanceof Element && event.target.closest("a")) setOpen(false);
            }}
          >
            <PlaybookNav {...nav} />
          </nav>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
