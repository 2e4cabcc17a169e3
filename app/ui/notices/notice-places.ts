/** Addresses of what is told. */
export const NOTICE_PLACES = {
  all: "/notices",
  unread: "/notices?show=unread",
  latest: "/notices/latest",
  reading: "/notices/reading",
  following: "/following",
  letters: "/profile#letters",
} as const;

/** Opens what a notice speaks of, and marks it as read on the way. */
export const noticePath = (id: string): string => `${NOTICE_PLACES.all}/${id}`;
export const noticeReadingPath = (id: string): string => `${noticePath(id)}/reading`;

/** "99+" beyond two figures: nobody counts further. */
export const countWords = (count: number): string => (count > 99 ? "99+" : String(count));
