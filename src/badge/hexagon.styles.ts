import { css } from 'lit';

/** The outline of DataCite's badge of Registered Service Providers. A border would be cut off at its slants, so the rim is a ring upon it. */
export const hexagon = css`
  .service-provider .shape {
    position: relative;
    border-style: none;
    border-radius: 0;
    clip-path: polygon(50% 0, 93.3% 25%, 93.3% 75%, 50% 100%, 6.7% 75%, 6.7% 25%);
  }

  .service-provider .shape::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_border);
    clip-path: polygon(
      evenodd,
      50% 0,
      93.3% 25%,
      93.3% 75%,
      50% 100%,
      6.7% 75%,
      6.7% 25%,
      50% 0,
      50% 3%,
      90.7% 26.5%,
      90.7% 73.5%,
      50% 97%,
      9.3% 73.5%,
      9.3% 26.5%,
      50% 3%
    );
    print-color-adjust: exact;
  }

  .service-provider.registered .shape::before {
    background: var(--_accent);
  }
`;
