/** Base of the sample API that answers all stories, in the page itself. */
export const API = 'https://sample-api.invalid';

/** Base of the same API with faults, for instance `latency=300` and `status=503`. */
export const faulty = (...faults: string[]) => `${API}/~${faults.join(',')}`;
