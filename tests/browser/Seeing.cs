using Microsoft.Playwright;
using Xunit;

namespace Routing.Browser.Tests;

/// <summary>Says in a sentence what a page should have shown.</summary>
internal static class Seeing
{
    /// <param name="expectation">A Playwright expectation, which waits by itself.</param>
    /// <param name="what">What should be seen.</param>
    public static async Task Sees(this Task expectation, string what)
    {
        try
        {
            await expectation;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            Assert.Fail($"not seen: {what}\n{e.Message}");
        }
    }

    public static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
