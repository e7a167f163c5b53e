using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents.Routing;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Registers.Writing;

/// <summary>What the commands on entries have in common.</summary>
internal static class RegisterWrites
{
    /// <summary>The next code of a register that is free, for example DW-000012.</summary>
    public static async Task<string> NextCode(this Desk desk, RegisterDefinition register, CancellationToken ct)
    {
        var series = await desk.Series(register, ct);
        while (true)
        {
            var code = CodeOf(register, ++series.Last);
            if (!await desk.Db.Set<RegisterEntry>().AnyAsync(e => e.Register == register.Key && e.Code == code, ct))
            {
                return code;
            }
        }
    }

    public static string CodeOf(RegisterDefinition register, int number) => $"{register.Prefix}-{number:000000}";

    public static async Task<NumberSeries> Series(this Desk desk, RegisterDefinition register, CancellationToken ct)
    {
        var name = "register-" + register.Key;
        var series = await desk.Db.Set<NumberSeries>().FindAsync([name], ct);
        if (series is null)
        {
            series = new NumberSeries { Name = name };
            desk.Add(series);
        }

        return series;
    }

    /// <exception cref="RuleBrokenException">Another entry of the register has this code.</exception>
    public static async Task RefuseTaken(this Desk desk, string register, string code, CancellationToken ct)
    {
        if (await desk.Db.Set<RegisterEntry>().FirstOrDefaultAsync(e => e.Register == register && e.Code == code, ct) is { } other)
        {
            throw new RuleBrokenException(
                "information.register-code-taken",
                $"编码 {code} 已由“{other.Name}”使用{(other.Removed ? "（已注销，可恢复）" : "")}，请换一个或留空自动编号。|The code {code} is used by another entry; leave it empty to have one given.");
        }
    }

    /// <summary>Who sees an entry of this owner at this place.</summary>
    public static async Task<Guid> RegisterAudience(this Desk desk, Guid owner, string? countyCode, CancellationToken ct)
    {
        var audience = await desk.AudienceOf(RegisterRights.SeenBy(owner, countyCode, desk.Service<IOrganizationBook>()), ct);
        if (await desk.Db.Set<RegisterAudience>().FindAsync([audience], ct) is null)
        {
            desk.Add(new RegisterAudience { Id = audience });
        }

        return audience;
    }

    /// <summary>Keeps on record what was done to an entry.</summary>
    public static void Trace(this Desk desk, Guid entryId, string act, Guid owner, IReadOnlyList<RegisterFieldChange>? changes = null, string? note = null) =>
        desk.Add(desk.TraceOf(entryId, act, owner, changes, note));

    public static RegisterTrace TraceOf(this Desk desk, Guid entryId, string act, Guid owner, IReadOnlyList<RegisterFieldChange>? changes = null, string? note = null) => new()
    {
        EntryId = entryId,
        At = desk.Now,
        Act = act,
        ByName = desk.Caller.DisplayName,
        OrganizationId = desk.Caller.Grants.Any(g => g.OrganizationId == owner) ? owner : desk.Caller.Grants.Select(g => (Guid?)g.OrganizationId).FirstOrDefault(),
        Changes = changes is { Count: > 0 } ? JsonSerializer.Serialize(changes, YilianJson.Options) : null,
        Note = note,
    };
}
