/** What electron-builder is told of the feed; refused unless it is https, since what comes from it will run. */
export function feedArguments(feed = ''): readonly string[] {
  if (feed === '') return []
  if (!/^https:\/\/[^\s"'&|<>^]+$/u.test(feed)) throw new Error(`DSCONSOLE_UPDATE_FEED is no https address: ${feed}`)
  return ['-c.publish.provider=generic', `-c.publish.url=${feed}`]
}
