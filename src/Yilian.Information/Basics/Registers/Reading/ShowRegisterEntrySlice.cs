using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yilian.Contracts;
using Yilian.Contracts.Information;
using Yilian.Information.Basics.Registers.Hazards;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Attachments;
using Yilian.Platform.Http;

namespace Yilian.Information.Basics.Registers.Reading;

/// <summary>二（一）1 基本应急信息: one entry with its typed fields, what is computed from them, and what the caller may do.</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class ShowRegisterEntrySlice : ISlice
{
    public static Show<Guid> Shown { get; } = Show.As<Guid, RegisterEntryView>(ViewOf);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/information/registers/{id}", (Guid id, ReadingDesk desk, CancellationToken ct) => ViewOf(id, desk, ct));

    internal static async Task<RegisterEntryView> ViewOf(Guid id, ReadingDesk desk, CancellationToken ct)
    {
        var entry = await desk.Db.Set<RegisterEntry>().Include(e => e.Capabilities).AsSplitQuery().AsNoTracking().Where(e => e.Id == id).VisibleTo(desk.Caller, desk.Db).SingleOrDefaultAsync(ct)
            ?? throw NotFoundException.Of<RegisterEntry>(id);
        var book = desk.Service<IOrganizationBook>();
        var facts = JsonSerializer.Deserialize<JsonElement>(entry.Facts);
        var attachments = await desk.Db.AttachmentsOf([id], ct);
        return new RegisterEntryView(
            RegisterRows.RowOf(entry, desk, book, desk.Now), Json(entry.Geometry), entry.ImpactRadius, Json(entry.ImpactArea), facts, entry.Datum, entry.OutsideCity,
            entry.LevelSource, MajorHazard.Of(facts), entry.RegisteredAt, entry.RegisteredBy, entry.VerifiedBy, entry.RemovedAt, entry.RemovedReason,
            [.. attachments[id]], Warnings(entry, facts, book), ActsOf(entry, desk));
    }

    private static RegisterActs ActsOf(RegisterEntry entry, ReadingDesk desk)
    {
        var (keeps, used) = (desk.Caller.Keeps(entry.OwnerId), !entry.Removed);
        return new RegisterActs(keeps && used, keeps && used, keeps && used && Definitions.Of(entry.Register).HasReadiness, keeps && used, keeps && !used);
    }

    private static List<string> Warnings(RegisterEntry entry, JsonElement facts, IOrganizationBook book)
    {
        var warnings = new List<string>();
        if (entry.OutsideCity)
        {
            warnings.Add("位置在本市范围之外，请核对经纬度");
        }

        if (entry is { Longitude: { } x, Latitude: { } y, CountyCode: { } county } && book.DivisionAt(x, y) is { } located && !string.Equals(located, county, StringComparison.Ordinal))
        {
            warnings.Add($"按位置在{book.CountyName(located)}，登记的县区为{book.CountyName(county)}（底图在边界附近有数公里误差）");
        }

        if (MajorHazard.Of(facts) is { } hazard)
        {
            AddHazard(hazard, warnings);
        }

        if (book.Find(entry.OwnerId) is { Dissolved: true })
        {
            warnings.Add("所属单位已撤销，请改为现在负责的单位");
        }

        return warnings;
    }

    private static void AddHazard(HazardView hazard, List<string> warnings)
    {
        if (!hazard.PeopleKnown)
        {
            warnings.Add("未填写 500 米内人数，校正系数 α 按最不利的 2.0 计");
        }

        foreach (var substance in hazard.Substances.Where(s => s.Critical is null || s.Beta is null))
        {
            warnings.Add(substance.Critical is null ? $"“{substance.Name}”不在 GB 18218-2018 表 1 中且未填危险性类别，未计入" : $"“{substance.Name}”未填危险性类别，校正系数 β 按 1 计");
        }
    }

    private static JsonElement? Json(string? text) => text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);
}
