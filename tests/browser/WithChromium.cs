using Xunit;

namespace Routing.Browser.Tests;

/// <summary>One browser after the other test: the machine is small.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WithChromium : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
