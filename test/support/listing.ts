import { SampleApiFixture } from './sample-api.js';

/** A sound entry, as a listing has it. */
export const ENTRY = {
  id: 'quillstone',
  name: 'Quillstone Repositories (sample)',
  website: 'https://www.quillstone.example/',
  country: 'NL',
  serviceType: 'repositoryPlatform',
  serviceAudience: ['academicInstitutions', 'researchInstitutions'],
  focusArea: 'general',
  supportedIntegrations: 'ORCID, ROR; Crossref',
  logoUrl: 'logos/quillstone.svg',
  software: 'Quillstone',
  providerId: null,
  registeredOn: '2022-03-01',
  validUntil: '2999-12-31',
};

/** An entry of DataCite's former listing. */
export const FORMER_ENTRY = {
  id: 17,
  Name: 'Quillstone Repositories (sample)',
  Website: 'https://www.quillstone.example/',
  Country: 'NL',
  ServiceType: 'repositoryPlatform',
  ServiceAudience: 'academicInstitutions',
  FocusArea: 'naturalSciences',
  SupportedIntegrations: 'ORCID, ROR',
  Logo: { url: '/uploads/quillstone_0a1b.png' },
};

export const entry = (parts: Record<string, unknown> = {}): Record<string, unknown> => ({ ...ENTRY, ...parts });

/** A listing of today's format. */
export function listingOf(entries: readonly unknown[], parts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'registered-service-providers/1',
    publisher: 'Sample programme',
    updatedAt: '2026-09-01T00:00:00Z',
    serviceProviders: entries,
    ...parts,
  };
}

/** The sample API, with a listing beside it. */
export class ListingFixture extends SampleApiFixture {
  /** What the listing's address answers: JSON, or a whole response. */
  document: unknown = listingOf([ENTRY]);

  constructor(options?: ConstructorParameters<typeof SampleApiFixture>[0]) {
    super(options);
    beforeEach(() => {
      this.document = listingOf([ENTRY]);
      this.intercept = (request) =>
        !this.isListing(request.url) || request.url.includes(',')
          ? null
          : this.document instanceof Response
            ? this.document.clone()
            : Response.json(this.document);
    });
  }

  /** This test's listing; with faults as an API has them. */
  listing(...faults: string[]): string {
    return `${this.withFaults(...faults)}/service-providers.json`;
  }

  /** How often this test's listing was asked for. */
  get listingRequests(): URL[] {
    return this.requests.filter(({ href }) => this.isListing(href));
  }

  private isListing(url: string): boolean {
    return new URL(url).pathname.endsWith('/service-providers.json');
  }
}
