/** Where the reference is not certain: each way in which a server might behave, the likeliest first. */
export interface IceWarpVariant {
  readonly interfaces: 'both' | 'command' | 'object'
  /** 11.4 has neither accountstate nor displayemail in its lists. */
  readonly release: '14.3' | '11.4'
  /** Some older builds refuse an empty filter element. */
  readonly emptyFilter: 'accepted' | 'refused'
  /** ICEWARP-A9 */
  readonly authToken: 'known' | 'unknown'
  /** Older servers answered a failed authenticate with a result of 0. */
  readonly failedLogOn: 'error' | 'result-zero'
  readonly sessionInfo: 'known' | 'unknown'
  readonly overallCount: 'sent' | 'left-out'
  readonly typeMask: 'kept' | 'ignored'
  /** The most items of one page, whatever was asked for. */
  readonly mostItems: number
  /** `canonical`: `A_Name` where `a_name` was asked for. */
  readonly propertyNames: 'as-asked' | 'canonical'
  readonly classNames: 'as-documented' | 'lower-case'
  /** `;0` was seen behind each member in one environment. */
  readonly memberEnding: '' | ';0'
  /** What getaccountproperties makes of an alias instead of a primary address. */
  readonly alias: 'is-the-account' | 'is-unknown'
  /** ICEWARP-A17 */
  readonly logOnPolicy: 'address' | 'user-name'
  /** ICEWARP-A16: whether log-ons from here are permitted. */
  readonly logOnFrom: 'anywhere' | 'elsewhere-only'
  /** ICEWARP-A14: how a command without the right to it is answered. */
  readonly missingRight: 'error' | 'empty-list'
  /** The reply names the session and the request that it belongs to. */
  readonly echo: 'sid-and-id' | 'nothing'
  /** ICEWARP-A4 */
  readonly objectValues: 'untyped' | 'string'
  /** ICEWARP-A5 */
  readonly objectBooleans: '1' | '-1' | 'true'
  /** Whether an attribute such as EmailAddress is read by its name or with `Get_` before it (13.0.3). */
  readonly objectAttributes: 'bare' | 'get'
  /** What LastErr says where a find has come to its regular end. */
  readonly lastErrorAtEnd: '0' | '-1'
}

export const usualVariant: IceWarpVariant = {
  interfaces: 'both',
  release: '14.3',
  emptyFilter: 'accepted',
  authToken: 'known',
  failedLogOn: 'error',
  sessionInfo: 'known',
  overallCount: 'sent',
  typeMask: 'kept',
  mostItems: 100_000,
  propertyNames: 'as-asked',
  classNames: 'as-documented',
  memberEnding: '',
  alias: 'is-the-account',
  logOnPolicy: 'address',
  logOnFrom: 'anywhere',
  missingRight: 'error',
  echo: 'sid-and-id',
  objectValues: 'untyped',
  objectBooleans: '1',
  objectAttributes: 'bare',
  lastErrorAtEnd: '0',
}
