using Microsoft.Extensions.Logging;

namespace Routing.Shops;

internal sealed partial class ShopReload
{
    [LoggerMessage(1, LogLevel.Information, "Shop files were read again: {Shops} shops are served")]
    private partial void LogReloaded(int shops);

    [LoggerMessage(2, LogLevel.Error, "{File} has mistakes; the shop stays as it was:{Mistakes}")]
    private partial void LogRefused(string file, string mistakes);

    [LoggerMessage(3, LogLevel.Error, "The shop files cannot be read; the shops stay as they were")]
    private partial void LogUnreadable(Exception error);
}
