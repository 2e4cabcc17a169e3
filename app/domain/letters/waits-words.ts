import { writeDate } from "~/shared/calendar";

interface Waiting {
  notBefore: Date;
  /** Whom it is for; null for somebody outside, whose clock is not known. */
  reader: { timeZone: string } | null;
  /** The zone and the language of the one who looks. */
  timeZone: string;
  locale: string;
  wasTried: boolean;
}

/** "Leaves at 07:00 on Monday 19 October, their time (Europe/Berlin)." */
export function waitsWords({ notBefore, reader, timeZone, locale, wasTried }: Waiting): string {
  const zone = reader?.timeZone ?? timeZone;
  const clock = writeDate(notBefore, "en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  const day = writeDate(notBefore, locale, {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const whose = reader ? "their time" : "your time";
  return `${wasTried ? "Is tried again" : "Leaves"} at ${clock} on ${day}, ${whose} (${zone.replaceAll("_", " ")}).`;
}
