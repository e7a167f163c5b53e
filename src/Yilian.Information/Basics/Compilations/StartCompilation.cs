using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yilian.Contracts;
using Yilian.Contracts.Access;
using Yilian.Contracts.Information;
using Yilian.Information.Incidents;
using Yilian.Organization;
using Yilian.Platform.Http;
using Yilian.Platform.Journal;

namespace Yilian.Information.Basics.Compilations;

/// <summary>二（一）1: the general office begins the next compilation (市总指挥部办公室负责汇总编辑).</summary>
[Clause("二（一）1", "基本应急信息")]
internal sealed class StartCompilationSlice : ISlice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<StartCompilation, Guid>("POST", "/information/compilations", Handle, ShowCompilationSlice.Shown with { Status = StatusCodes.Status201Created });

    internal static async Task<Guid> Handle(StartCompilation request, Desk desk, CancellationToken ct)
    {
        desk.Caller.Demand(Permissions.Compilations, KnownHeadquarters.General);
        var compilation = new Compilation
        {
            Title = string.IsNullOrWhiteSpace(request.Title) ? TitleOf(desk.Now) : request.Title.Trim(),
            AudienceId = await desk.OfficeAudience(ct),
            Since = await desk.Db.LastIssue(ct),
            CreatedAt = desk.Now,
            CreatedBy = desk.Caller.DisplayName,
            UpdatedAt = desk.Now,
            UpdatedBy = desk.Caller.DisplayName,
        };
        desk.Add(compilation);
        desk.Record(
            new CompilationStarted(compilation.Id, compilation.Title), $"开始编辑信息汇编：{compilation.Title}", new Subject(compilation.AudienceId, Organization: KnownHeadquarters.General));
        return compilation.Id;
    }

    private static string TitleOf(DateTimeOffset now)
    {
        var today = now.ToOffset(Numbers.Beijing);
        return $"{today.Year}年{today.Month}月应急救援信息汇编";
    }
}
