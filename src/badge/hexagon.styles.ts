import { css } from 'lit';

/** The outline of DataCite's badge of Registered Service Providers. A border would be cut off at its slants, so it is a hexagon inside another. */
export const hexagon = css`
  .service-provider .shape {
    position: relative;
    border-style: none;
    border-radius: 0;
    background: var(--_border);
  }

  .service-provider.registered .shape {
    background: var(--_accent);
  }

  .service-provider .shape,
  .service-provider .shape::before {
    clip-path: polygon(50% 0, 93.3% 25%, 93.3% 75%, 50% 100%, 6.7% 75%, 6.7% 25%);
  }

  .service-provider .shape::before {
    content: '';
    position: absolute;
    inset: 0.2em;
    background: var(--datacite-color-surface, light-dark(#fff, #17222e));
    print-color-adjust: exact;
  }

  .service-provider.registered .shape::before {
    background: var(--_brand);
  }
`;
