import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './cards.css';
import './console.css';

const root = document.querySelector('#console');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
