using Microsoft.Extensions.DependencyInjection;
using Yilian.Platform.Access;
using Yilian.Platform.Journal;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Http;

/// <summary>What a query works with: the database to read, who is asking, the platform's time.</summary>
public sealed class ReadingDesk(YilianDb db, Caller caller, IServiceProvider services)
{
    public YilianDb Db { get; } = db;

    public Caller Caller { get; } = caller;

    public DateTimeOffset Now => services.GetRequiredService<TimeProvider>().Now();

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();
}
