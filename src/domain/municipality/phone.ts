// Phone numbers as a link can dial them.

/** '0597 48 20 00' as '0597482000'. */
export function dialable(phone: string): string {
  return phone.replace(/[^\d+]/g, '');
}
