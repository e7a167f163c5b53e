using System.Text.Json;
using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;
using Yilian.Information.Basics.Registers;
using Yilian.Organization;

namespace Yilian.Host.Exercise.Registers;

/// <summary>
/// The ground an exercise's registers are laid out on: real counties and townships, places and figures made up by fixed arithmetic, so
/// that every exercise finds the same. Phones are 0396-555xxxx, which nobody has.
/// </summary>
internal sealed class DemoLand(IOrganizationBook book)
{
    private const double GoldenAngle = 2.399963;
    private readonly List<NewRegisterEntry> _entries = [];
    private int _count;

    public IReadOnlyList<NewRegisterEntry> Entries => _entries;

    public IReadOnlyList<District> Counties { get; } = [.. book.Districts.Where(d => !d.Functional && d.Longitude is not null)];

    public District County(string code) => Counties.First(d => string.Equals(d.Code, code, StringComparison.Ordinal));

    /// <summary>A number between the two that is always the same for the same place in line.</summary>
    public int Some(int from, int to) => from + (int)((uint)((_count + 1) * 2654435761L) % (uint)(to - from + 1));

    /// <summary>The organization with the first of these codes that takes part; else the general headquarters.</summary>
    public Guid Owner(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (book.ByCode(code) is { } organization)
            {
                return organization.Id;
            }
        }

        return KnownHeadquarters.General;
    }

    public static TownshipView Township(District county, int number) => county.Townships[number % county.Townships.Count];

    /// <summary>Where a township lies; where that is not known, somewhere in its county, always the same.</summary>
    public (double X, double Y) At(District county, int number)
    {
        var township = Township(county, number);
        if (township is { Longitude: { } x, Latitude: { } y } && IsIn(county, x, y))
        {
            return (x, y);
        }

        var angle = GoldenAngle * (number + 1);
        for (var reach = 0.05 + (0.2 * Math.Sqrt((number % county.Townships.Count + 1.0) / county.Townships.Count)); reach > 0.005; reach *= 0.8)
        {
            (x, y) = (county.Longitude!.Value + (reach * Math.Cos(angle)), county.Latitude!.Value + (reach * Math.Sin(angle)));
            if (IsIn(county, x, y))
            {
                return (Math.Round(x, 5), Math.Round(y, 5));
            }
        }

        return (county.Longitude!.Value, county.Latitude!.Value);
    }

    /// <summary>A position some hundred meters from another, still in the county.</summary>
    public (double X, double Y) Near((double X, double Y) place, District county)
    {
        var angle = GoldenAngle * _count;
        var (x, y) = (Math.Round(place.X + (0.012 * Math.Cos(angle)), 5), Math.Round(place.Y + (0.012 * Math.Sin(angle)), 5));
        return IsIn(county, x, y) ? (x, y) : place;
    }

    /// <param name="days">Since it was confirmed; null: some days, not yet due.</param>
    public void Add(DemoEntry entry, Guid owner, int? days = null, bool demonstration = true)
    {
        _count++;
        _entries.Add(new NewRegisterEntry(
            new EditRegisterEntry
            {
                Register = entry.Register,
                Code = entry.Code,
                KindCode = entry.Kind,
                Name = entry.Name,
                Place = entry.Place,
                CountyCode = entry.County,
                Longitude = entry.At?.X,
                Latitude = entry.At?.Y,
                Geometry = entry.Geometry,
                ImpactRadius = entry.Impact,
                ContactName = demonstration ? entry.Contact : null, // no invented contact on the real thing
                ContactPhone = !demonstration || entry.Contact is null ? null : $"0396-555{1000 + (_count % 9000):0000}",
                Readiness = entry.Readiness,
                Level = entry.Level,
                Quantity = entry.Quantity,
                Unit = entry.Unit,
                Facts = JsonSerializer.SerializeToElement(entry.Facts ?? new { }),
            },
            owner, days ?? _count * 7 % 60, demonstration));
    }

    private bool IsIn(District county, double x, double y) => string.Equals(book.DivisionAt(x, y), county.Code, StringComparison.Ordinal);
}

/// <summary>What differs from entry to entry.</summary>
internal sealed record DemoEntry(string Register, string Kind, string Name)
{
    public string? Code { get; init; }
    public string? Place { get; init; }
    public string? County { get; init; }
    public (double X, double Y)? At { get; init; }
    public JsonElement? Geometry { get; init; }
    public double? Impact { get; init; }
    public string? Contact { get; init; }
    public string? Readiness { get; init; }
    public int? Level { get; init; }
    public double? Quantity { get; init; }
    public string? Unit { get; init; }
    public object? Facts { get; init; }
}
