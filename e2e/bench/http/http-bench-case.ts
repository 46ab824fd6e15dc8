import type { DomainAccount } from './domain-accounts.ts'

/** One integration in the benchmark: its double with the accounts, and how the product is pointed at it. */
export interface HttpBenchCase {
  readonly name: string
  start(accounts: readonly DomainAccount[]): Promise<HttpBenchServer>
  /** Connections that the product uses at the same time. */
  readonly parallel: number
  /** More than these for one run are a defect: no protocol that has lists may be asked once for each user. */
  mostRequests(accounts: number): number
}

export interface HttpBenchServer {
  /** Of the configuration file, without id: type, connection, filters, authentication. */
  readonly directory: object
  /** By field, as the configuration names them. */
  readonly secrets: Readonly<Record<string, string>>
  /** Bytes of each answer that was given so far, one for each request. */
  answerSizes(): readonly number[]
  close(): Promise<void>
}
