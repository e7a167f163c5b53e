import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp } from 'antd';
import { RouterProvider } from 'react-router/dom';
import { Gate } from './access/Gate';
import { keepSession } from './access/session';
import { Problem } from './api/client';
import { router } from './router';
import { ThemeScope } from './shared/theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The live feed says what is stale; the client itself repeats what got no answer.
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 1 && !(error instanceof Problem && error.status > 0 && error.status < 500),
    },
  },
});

keepSession(queries);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <ThemeScope>
        <AntApp notification={{ placement: 'bottomRight' }}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
        </AntApp>
      </ThemeScope>
    </QueryClientProvider>
  );
}
