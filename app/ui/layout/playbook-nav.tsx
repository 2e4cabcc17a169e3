import { NavLink, useLocation } from "@remix-run/react";
import clsx from "clsx";
import { House, type LucideIcon, SquareCheckBig } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { type ComponentSlug, componentOfPath, PHASES, type Place } from "~/domain/playbook/playbook";
import { COMPONENT_ICONS } from "./component-icons";
import { FRAME_LINKS } from "./frame-links";

/** Why a component needs someone: "2 plans off track". Absent where nobody is needed. */
export type Attention = Partial<Record<ComponentSlug, string>>;

export interface ExtraLink {
  label: string;
  href: string;
  Icon: LucideIcon;
}

export interface PlaybookNavProps {
  attention?: Attention;
  narrow?: boolean;
  /** Places beside the playbook: board, program health, settings. */
  extra?: ExtraLink[];
  /** The playbook is not open to this person: an auditor's map is home alone. */
  closed?: boolean;
}

export function PlaybookNav({
  attention = {},
  narrow = false,
  extra = [],
  closed = false,
}: PlaybookNavProps) {
  const { pathname } = useLocation();
  const here = componentOfPath(pathname)?.slug;
  return (
    <div className="space-y-3">
      <ul>
        <Item
          href={HOMES.includes(pathname) ? pathname : FRAME_LINKS.home}
          label="Home"
          Icon={House}
          narrow={narrow}
          end
        />
        {!closed && <Item href={FRAME_LINKS.work} label="My work" Icon={SquareCheckBig} narrow={narrow} />}
        {extra.map((link) => (
          <Item key={link.href} {...link} narrow={narrow} />
        ))}
      </ul>
      {(closed ? [] : PHASES).map((phase) => (
        <Group key={phase.slug} label={phase.label} narrow={narrow}>
          {phase.components.map((each) => (
            <Fragment key={each.slug}>
              <Item
                href={each.href}
                label={each.short}
                Icon={COMPONENT_ICONS[each.slug]}
                needs={attention[each.slug]}
                narrow={narrow}
              />
              {!narrow &&
                each.places
                  .filter((place) => place.often || each.slug === here)
                  .map((place) => (
                    <PlaceItem
                      key={place.href}
                      {...place}
                      end={each.places.some(({ href }) => isWithin(href, place) && isAt(pathname, href))}
                    />
                  ))}
            </Fragment>
          ))}
        </Group>
      ))}
    </div>
  );
}

function Group({ label, narrow, children }: { label: string; narrow: boolean; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <h2 className={clsx("mb-0.5 px-2.5 text-xs font-medium text-ink-faint", narrow && "sr-only")}>
        {label}
      </h2>
      {narrow && <hr className="mx-2.5 mb-2 border-line" />}
      <ul>{children}</ul>
    </section>
  );
}

const isAt = (pathname: string, href: string): boolean =>
  pathname === href || pathname.startsWith(`${href}/`);
/** A place below another one: the calendar of messages lies below the messages. */
const isWithin = (href: string, place: Place): boolean => href.startsWith(`${place.href}/`);

/** The place where a component's work is done, one step in. `end`: a place below it is the one that is open. */
function PlaceItem({ label, href, end }: Place & { end: boolean }) {
  return (
    <li>
      <NavLink
        to={href}
        end={end}
        prefetch="intent"
        className={({ isActive }) =>
          clsx(
            "flex h-6 items-center rounded-md pr-2.5 pl-9 text-sm transition-colors max-lg:h-10",
            isActive ? "bg-hover font-medium text-ink" : "text-ink-muted hover:bg-hover hover:text-ink",
          )
        }
      >
        <span className="truncate">{label}</span>
      </NavLink>
    </li>
  );
}

/** Home leads on to the person's own one. */
const HOMES = ["/cockpit", "/board"];

interface ItemProps {
  href: string;
  label: string;
  Icon: LucideIcon;
  narrow: boolean;
  needs?: string;
  end?: boolean;
}

function Item({ href, label, Icon, narrow, needs, end }: ItemProps) {
  return (
    <li>
      <NavLink
        to={href}
        end={end}
        prefetch="intent"
        title={narrow ? (needs ? `${label}: ${needs}` : label) : needs}
        className={({ isActive }) =>
          clsx(
            "group relative flex h-7 items-center gap-2.5 rounded-md text-sm transition-colors max-lg:h-10",
            narrow ? "justify-center px-0" : "px-2.5",
            isActive ? "bg-hover font-medium text-ink" : "text-ink-muted hover:bg-hover hover:text-ink",
          )
        }
      >
        {({ isActive }) => (
          <>
            <Icon
              aria-hidden="true"
              strokeWidth={1.75}
              className={clsx("size-4 shrink-0", isActive ? "text-accent" : "text-ink-faint")}
            />
            <span className={clsx("min-w-0 flex-1 truncate", narrow && "sr-only")}>{label}</span>
            {needs && (
              <span
                className={clsx(
                  "size-1.5 shrink-0 rounded-full bg-warn-mark",
                  narrow && "absolute top-1 right-1.5",
                )}
              >
                <span className="sr-only">Needs someone: {needs}</span>
              </span>
            )}
          </>
        )}
      </NavLink>
    </li>
  );
}
