using Yilian.Contracts.Information;
using Yilian.Contracts.Organization;

namespace Yilian.Tests.Information.Incidents.Tasks;

/// <summary>A response from a plan, told in one line each.</summary>
internal static class PlanRun
{
    public static string Of(Guid incident, string rest) => $"{Stories.Incidents}/{incident}/{rest}";

    public static StartPlan Starting(this PlanView plan, string level = "III") =>
        new() { PlanId = plan.Id, Level = level, Reason = "水位超警戒", Signatory = "张三" };

    public static Task<TaskBoard> Start(this Client client, Guid incident, StartPlan request) => client.Post<TaskBoard>(Of(incident, "plan-start"), request);

    public static Task<TaskBoard> Board(this Client client, Guid incident) => client.Get<TaskBoard>(Of(incident, "tasks"));

    public static Task<PlanPreview> Preview(this Client client, Guid incident, PlanView plan, string level = "III") =>
        client.Get<PlanPreview>(Of(incident, $"plan-preview?planId={plan.Id}&level={level}"));

    public static Task<TaskView> Act(this Client client, Guid incident, Guid task, string act, object? body = null) => client.Post<TaskView>(Of(incident, $"tasks/{task}/{act}"), body);

    public static TaskView Task(this TaskBoard board, string key) => board.Tasks.Single(t => t.Key == key);
}
