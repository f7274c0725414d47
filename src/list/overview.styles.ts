import { css, type CSSResult } from 'lit';

/** The overview. Its height is reserved by the directory's own styles. */
export const overviewStyles: CSSResult = css`
  /* Its frame has the height that is reserved, also where there are few bars. */
  .overview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .overview:has(details:not([open])) {
    min-block-size: 0;
  }

  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    align-items: start;
    gap: 1rem 1.5rem;
    padding-block-end: 0.5rem;
  }

  .chart table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .chart caption {
    padding-block-end: 0.375rem;
    font-weight: 600;
    text-align: start;
  }

  .chart th,
  .chart td {
    padding: 0 0 2px;
    font-weight: inherit;
    text-align: start;
    vertical-align: middle;
  }

  .chart td {
    inline-size: 1px;
    padding-inline-start: 0.75rem;
    color: var(--_muted);
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .chart button {
    min-block-size: 1.75rem;
    padding-block: 0;
    font-size: inherit;
  }

  .chart > button {
    margin-block-start: 0.375rem;
  }

  .chart th button {
    position: relative;
    display: block;
    inline-size: 100%;
    padding: 0.125rem 0.5rem;
    text-align: start;
    background: none;
    border-color: transparent;
    overflow: clip;
  }

  .chart th button:hover {
    border-color: var(--_border);
  }

  .chart .rest th {
    block-size: 1.75rem;
    padding-inline-start: calc(0.5rem + 1px);
    color: var(--_muted);
  }

  .extent {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    fill: color-mix(in srgb, var(--_accent) 28%, transparent);
  }

  .chart bdi {
    position: relative;
  }

  .chart [aria-pressed='true'],
  .as-table[aria-pressed='true'] {
    border-color: var(--_brand);
    box-shadow: inset 0 0 0 1px var(--_brand);
    font-weight: 600;
  }

  .chart [aria-pressed='true'] bdi::before {
    content: '✓ ' / '';
  }

  .chart [aria-pressed='true'] .extent {
    fill: color-mix(in srgb, var(--_accent) 50%, transparent);
  }

  .as-table {
    min-block-size: 1.75rem;
    margin-block-end: 0.75rem;
    padding-block: 0;
    font-size: inherit;
  }

  .plain .extent {
    display: none;
  }

  .plain thead th {
    padding-block-end: 0.25rem;
    padding-inline-start: calc(0.5rem + 1px);
    color: var(--_muted);
    /* A column is at least as wide as its longest word. */
    overflow-wrap: break-word;
  }

  .plain thead th:last-child {
    text-align: end;
  }

  .plain tr {
    border-block-end: 1px solid var(--_hairline);
  }

  @media (prefers-reduced-motion: no-preference) {
    .extent {
      transition: width 0.2s;
    }
  }

  /* A bar's colour is its own there, and text must be read upon it: a line below. */
  @media (forced-colors: active) {
    .extent,
    .chart [aria-pressed='true'] .extent {
      inset-block: auto 0;
      block-size: 3px;
      fill: CanvasText;
    }

    .chart th button {
      border-color: Canvas;
    }

    .chart [aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .overview summary {
      display: none;
    }

    .charts {
      padding-block-start: 0.5rem;
    }

    .chart {
      break-inside: avoid;
    }

    .extent,
    .chart [aria-pressed='true'] .extent {
      fill: #ccc;
      print-color-adjust: exact;
    }
  }
`;
