import { useQuery } from '@tanstack/react-query';

/** What each act is called, from the contract. */
export function useActTitles(): Readonly<Record<string, string>> {
  const { data = {} } = useQuery({
    queryKey: ['act titles'],
    queryFn: async (): Promise<Record<string, string>> => {
      const { contract } = await import('@linfa/contract');
      return Object.fromEntries(
        Object.entries(contract).flatMap(([area, acts]) =>
          Object.entries(acts).map(([act, { summary }]) => [`${area}.${act}`, shorten(String(summary))]),
        ),
      );
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

/** Up to where the explanation begins. */
function shorten(summary: string): string {
  return summary.split(/[；：，,]/, 1)[0] ?? summary;
}
