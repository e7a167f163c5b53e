using Xunit;

namespace Yilian.Tests;

/// <summary>One city for the tests of a class, which run one after another; for tests that do not mind each other.</summary>
public sealed class SharedCity : IAsyncLifetime
{
    internal City City { get; private set; } = null!;

    public async ValueTask InitializeAsync() => City = await City.Start();

    public ValueTask DisposeAsync() => City.DisposeAsync();
}
