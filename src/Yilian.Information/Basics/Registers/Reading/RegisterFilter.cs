using Microsoft.AspNetCore.Mvc;
using Yilian.Contracts.Information;
using Yilian.Platform.Access;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Reading;

/// <summary>What a list is narrowed to; the same for the list and for what is exported from it.</summary>
internal sealed class RegisterFilter
{
    [FromQuery(Name = "register")]
    public string? Register { get; init; }

    /// <summary>A kind, or the beginning of several: 22A.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "owner")]
    public Guid? Owner { get; init; }

    [FromQuery(Name = "county")]
    public string? County { get; init; }

    [FromQuery(Name = "level")]
    public int? Level { get; init; }

    [FromQuery(Name = "readiness")]
    public string? Readiness { get; init; }

    [FromQuery(Name = "freshness")]
    public string? Freshness { get; init; }

    [FromQuery(Name = "capability")]
    public string? Capability { get; init; }

    [FromQuery(Name = "search")]
    public string? Search { get; init; }

    /// <summary>True: only the caller's own organizations' entries.</summary>
    [FromQuery(Name = "mine")]
    public bool? Mine { get; init; }

    /// <summary>True: only those taken out of use; otherwise only those in use.</summary>
    [FromQuery(Name = "removed")]
    public bool? Removed { get; init; }

    /// <exception cref="InvalidRequestException">A filter has a value that does not exist.</exception>
    public IQueryable<RegisterEntry> Of(IQueryable<RegisterEntry> entries, Caller caller, DateTimeOffset now)
    {
        Check();
        entries = Removed == true ? entries.Where(e => e.RemovedAt != null) : entries.Where(e => e.RemovedAt == null);
        entries = string.IsNullOrEmpty(Register) ? entries : entries.Where(e => e.Register == Register);
        entries = string.IsNullOrEmpty(Kind) ? entries : entries.Where(e => e.KindCode.StartsWith(Kind));
        entries = Owner is { } owner ? entries.Where(e => e.OwnerId == owner) : entries;
        entries = string.IsNullOrEmpty(County) ? entries : entries.Where(e => e.CountyCode == County);
        entries = Level is { } level ? entries.Where(e => e.Level == level) : entries;
        entries = string.IsNullOrEmpty(Readiness) ? entries : entries.Where(e => e.Readiness == Readiness);
        entries = string.IsNullOrEmpty(Capability) ? entries : entries.Where(e => e.Capabilities.Any(c => c.Code == Capability));
        entries = Mine == true ? Own(entries, caller) : entries;
        return Searched(ByFreshness(entries, now));
    }

    private static IQueryable<RegisterEntry> Own(IQueryable<RegisterEntry> entries, Caller caller)
    {
        var mine = caller.Grants.Select(g => g.OrganizationId).Distinct().ToList();
        return entries.Where(e => mine.Contains(e.OwnerId));
    }

    private IQueryable<RegisterEntry> ByFreshness(IQueryable<RegisterEntry> entries, DateTimeOffset now)
    {
        var soon = now.AddDays(Registers.Freshness.DueDays);
        return Freshness switch
        {
            Freshnesses.Stale => entries.Where(e => e.VerifyBy <= now),
            Freshnesses.Due => entries.Where(e => e.VerifyBy > now && e.VerifyBy <= soon),
            Freshnesses.Fresh => entries.Where(e => e.VerifyBy > soon),
            _ => entries,
        };
    }

    private IQueryable<RegisterEntry> Searched(IQueryable<RegisterEntry> entries)
    {
        if (string.IsNullOrWhiteSpace(Search))
        {
            return entries;
        }

        var text = Search.Trim();
        var lower = text.ToLowerInvariant();
        return entries.Where(e => e.Name.Contains(text) || e.Code.Contains(text) || e.Place.Contains(text) || e.Pinyin.Contains(lower));
    }

    private void Check()
    {
        if (!string.IsNullOrEmpty(Register))
        {
            Definitions.Of(Register);
        }

        Known(Readiness, "readiness", Definitions.Readiness.Select(r => r.Value));
        Known(Freshness, "freshness", Registers.Freshness.All);
        Known(Capability, "capability", Definitions.CapabilityChoices.Select(c => c.Value));
        if (Level is not (null or (>= 1 and <= 4)))
        {
            throw new InvalidRequestException("level", "级别应为 1 到 4|1 to 4");
        }
    }

    private static void Known(string? value, string field, IEnumerable<string> choices)
    {
        if (!string.IsNullOrEmpty(value) && !choices.Contains(value, StringComparer.Ordinal))
        {
            throw new InvalidRequestException(field, $"没有这个选项，可选：{string.Join('、', choices)}|Not one of the choices");
        }
    }
}
