using Microsoft.Extensions.Logging;

namespace Routing.Shops.Versions;

// What a lead is told has no paths in it; whoever runs the server finds them here.
public sealed partial class ShopVersions
{
    [LoggerMessage(1, LogLevel.Error, "{File} cannot be changed: its folder or its history cannot be written")]
    private partial void LogNotWritten(Exception why, string file);

    [LoggerMessage(2, LogLevel.Error, "{File} or its history cannot be read")]
    private partial void LogNotRead(Exception why, string file);

    [LoggerMessage(3, LogLevel.Error, "Version {Number} of {File} is kept, but what it holds is no shop file")]
    private partial void LogDamaged(int number, string file);
}
