using Microsoft.Extensions.DependencyInjection;
using Yilian.Contracts;
using Yilian.Contracts.Platform;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;
using Yilian.Tests;

namespace Yilian.Storage.Tests.Journal;

/// <summary>An entry that means nothing, for tests of the journal itself.</summary>
internal sealed record Mark(int Writer, int Number) : IEntry
{
    public static string Kind => "test.mark";
}

/// <summary>Commands for the lane, without a use case around them.</summary>
internal static class Writing
{
    public static readonly Caller Writer = new(Guid.CreateVersion7(), "writer", "记录员", []);

    public static Task<CommandAnswer> Run(this City city, Guid? id, string fingerprint, Func<Desk, Task> work) =>
        city.Services.GetRequiredService<Lane>().Run(
            new Command(id, fingerprint, Writer, async (desk, _) =>
            {
                await work(desk);
                return "\"done\"";
            }),
            CancellationToken.None);

    public static void Mark(this Desk desk, int writer, int number, Guid? audience = null, DateTimeOffset? occurredAt = null) =>
        desk.Record(new Mark(writer, number), $"{writer}/{number}", new Subject(audience ?? Audience.OfEveryone, OccurredAt: occurredAt));

    public static async Task<VerifyView> Verify(this City city)
    {
        await using var scope = city.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().Run(CancellationToken.None);
    }
}
