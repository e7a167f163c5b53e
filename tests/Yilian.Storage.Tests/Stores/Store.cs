using Xunit;

namespace Yilian.Storage.Tests.Stores;

/// <summary>A database engine the suite runs on; every test of the suite runs once on each.</summary>
public enum Store
{
    Sqlite,
    Postgres,
}

/// <summary>Both engines, for theories.</summary>
public sealed class BothStores : TheoryData<Store>
{
    public BothStores() => AddRange(Store.Sqlite, Store.Postgres);
}
