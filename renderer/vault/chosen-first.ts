// Who is chosen at the door before anybody chose.

/** Whoever worked last in this window, while the door still knows them; else the first; '' of nobody. */
export function chosenFirst(users: readonly { id: string }[], worked: string | undefined): string {
  return (users.find(({ id }) => id === worked) ?? users[0])?.id ?? '';
}
