namespace Yilian.Contracts.Organization;

public sealed record UnitAdded(Guid UnitId, string Code, string Name, string UnitKind, IReadOnlyList<Guid> HeadquartersIds) : IEntry
{
    public static string Kind => "organization.unit-added";
}

public sealed record UnitEdited(Guid UnitId, string Code, string Name, IReadOnlyList<Guid> HeadquartersIds, IReadOnlyList<string> DutyPhones) : IEntry
{
    public static string Kind => "organization.unit-edited";
}

public sealed record UnitDissolved(Guid UnitId, string Name) : IEntry
{
    public static string Kind => "organization.unit-dissolved";
}

public sealed record LiaisonNamed(Guid LiaisonId, Guid UnitId, string Name, string Rank, bool StandIn) : IEntry
{
    public static string Kind => "organization.liaison-named";
}

public sealed record LiaisonEnded(Guid LiaisonId, Guid UnitId, string Name) : IEntry
{
    public static string Kind => "organization.liaison-ended";
}

public sealed record UnitsImported(int Added, int Updated, string FileName) : IEntry
{
    public static string Kind => "organization.units-imported";
}

public sealed record LiaisonsImported(int Added, int Updated, string FileName) : IEntry
{
    public static string Kind => "organization.liaisons-imported";
}
