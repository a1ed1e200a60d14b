using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using StackExchange.Redis;

namespace Routing.Hub.Composition;

/// <summary>Keeps the keys of the sign-in cookies in Redis, one list for each cluster.</summary>
internal sealed class RedisKeys(IConnectionMultiplexer redis, string cluster) : IXmlRepository
{
    private readonly RedisKey key = $"{{{cluster}}}:hub-keys";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. redis.GetDatabase().ListRange(key).Select(text => XElement.Parse(text.ToString()))];

    public void StoreElement(XElement element, string friendlyName) =>
        redis.GetDatabase().ListRightPush(key, element.ToString(SaveOptions.DisableFormatting));
}
