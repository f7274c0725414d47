/**
 * One account as the sample API keeps it. The JSON:API object is made from it on demand.
 *
 * @typedef {object} Account
 * @property {string} id
 * @property {string} name official name; what `query` searches
 * @property {string} displayName
 * @property {string | null} website
 * @property {string | null} description
 * @property {string | null} country
 * @property {string | null} region
 * @property {{ file: string, at: number } | null} logo
 * @property {string | null} memberType null for the staff account alone
 * @property {string | null} organizationType
 * @property {string | null} focusArea
 * @property {string} nonProfitStatus
 * @property {boolean} isActive
 * @property {string | null} joined
 * @property {string | null} rorId
 * @property {number} created milliseconds
 * @property {number} updated milliseconds
 * @property {number | null} deleted milliseconds
 * @property {number} doiEstimate
 * @property {string | null} consortium id of the consortium it belongs to
 * @property {string[]} clients ids of its repositories
 * @property {string[]} prefixes
 * @property {boolean} requiredContacts never shown, but filtered and counted
 */

/**
 * @typedef {object} Repository
 * @property {string} id
 * @property {string} name
 * @property {string} provider
 * @property {string | null} consortium
 * @property {string} clientType
 * @property {string[]} repositoryType
 * @property {string[]} certificate
 * @property {string | null} software
 * @property {string | null} url
 * @property {string | null} re3data
 * @property {boolean} isActive
 * @property {number} created milliseconds
 * @property {number} updated milliseconds
 * @property {string[]} prefixes
 * @property {number} doiCount
 */

/**
 * What the application answers, before it becomes a Response: JSON or text.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {unknown} [json]
 * @property {string} [text]
 * @property {string} [type] content type
 * @property {string} [callback] JSONP function
 */

/** @typedef {{ id: string, title: string, count: number }} Facet */

export {};
