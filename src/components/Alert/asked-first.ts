// Of several messages on one page the first asks for their sheet.

const asked = new WeakSet<Request>();

/** True the first time for a page, told apart by what it was asked with. */
export function askedFirst(request: Request): boolean {
  const first = !asked.has(request);
  asked.add(request);
  return first;
}
