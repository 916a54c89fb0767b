/** Who is looked for by what was typed into one field: a whole phone number, or else a whole name. */
export function nameOrPhone(typed: string): { readonly phone: string } | { readonly name: string } {
  return /^\d{11}$/.test(typed) ? { phone: typed } : { name: typed };
}
