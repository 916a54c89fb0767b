/**
 * One line a budget, for the one who builds.
 * @param {readonly { name: string, bytes: number, most: number }[]} budgets
 */
export function wordBudgets(budgets) {
  return budgets
    .map(({ name, bytes, most }) => {
      const used = `${(bytes / 1024).toFixed(1)} KB / ${most / 1024} KB`;
      return `${bytes > most ? '超出' : '  ok'}  ${name}  ${used}`;
    })
    .join('\n');
}
