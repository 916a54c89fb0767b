/** Public service numbers: they look like quantities and are none. */
export const hotlines: ReadonlySet<string> = new Set(['110', '119', '120', '122', '12309', '12315', '12320', '12329', '12333', '12337', '12338', '12345', '12348', '12350', '12351', '12355', '12366', '12367', '12368', '12369', '12380', '12381', '12388', '12389', '12393', '95598']);
