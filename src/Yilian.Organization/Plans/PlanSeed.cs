using Microsoft.EntityFrameworkCore;
using Yilian.Contracts.Organization;
using Yilian.Platform.Journal;

namespace Yilian.Organization.Plans;

/// <summary>Puts ready plans in force outside the API, for exercises. A real first start has none: a city's plans are its own.</summary>
public sealed class PlanSeed(Lane lane, IOrganizationBook book)
{
    public Task Populate(IReadOnlyList<NewPlan> plans, CancellationToken ct) => lane.Run(Command.ByPlatform(async (desk, token) =>
    {
        var present = await desk.Db.Set<Plan>().Select(p => p.Number).ToHashSetAsync(token);
        foreach (var wanted in plans.Where(p => !present.Contains(p.Facts.Number)))
        {
            await Put(desk, wanted, token);
        }
    }), ct);

    private async Task Put(Desk desk, NewPlan wanted, CancellationToken ct)
    {
        PlanContent.CheckPrefixes(wanted.Facts.CodePrefixes);
        PlanContent.CheckComplete(wanted.Levels, book);
        var plan = Plan.New(wanted.Facts);
        var version = new PlanVersion { PlanId = plan.Id, Number = 1, Basis = wanted.Basis, Levels = PlanContent.Write(wanted.Levels), CreatedAt = desk.Now, CreatedBy = desk.Caller.DisplayName };
        version.Publish(wanted.ValidFrom, desk.Now, desk.Caller.DisplayName);
        desk.Add(plan);
        desk.Add(version);
        var settles = await Reviewing.Restart(desk, plan, ct);
        var subject = await desk.AboutPlan(plan, ct);
        desk.Record(new PlanAdded(plan.Id, plan.Number, plan.Title, plan.Kind, plan.OwnerId), $"新建预案 {plan.Title}", subject);
        desk.Record(
            new PlanPublished(plan.Id, version.Id, 1, null, plan.NextReviewOn is { } on ? Reviewing.DueAt(on) : desk.Now, PlanContent.TasksOf(version.Levels), settles), $"发布 {plan.Title} 第 1 版", subject);
    }
}

/// <summary>A plan to be put in force at once.</summary>
public sealed record NewPlan(EditPlan Facts, string Basis, DateOnly ValidFrom, IReadOnlyList<PlanLevel> Levels);
