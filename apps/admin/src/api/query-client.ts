import { wordFailure } from '@linfa/contract/client';
import { QueryClient } from '@tanstack/react-query';

/** What was read stays until something is written; a refusal is an answer and is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 1 && wordFailure(error).unsettled,
      refetchOnWindowFocus: true,
    },
  },
});
