using Yilian.Contracts.Information;
using Yilian.Organization;
using Yilian.Platform.Http;

namespace Yilian.Information.Incidents.Tasks;

/// <summary>Applies what the commander decided otherwise: a task goes to another unit, or is left out.</summary>
internal static class Choosing
{
    /// <exception cref="InvalidRequestException">A choice is about nothing, or a task is left without a unit, or a mandatory one is left out.</exception>
    public static Placement Apply(Proposal proposal, IReadOnlyList<TaskChoice> choices, IOrganizationBook book)
    {
        var all = proposal.Added.Concat(proposal.Unplaced).ToList();
        var (given, skipped, decided) = (new List<GivenTask>(), new List<PlannedTask>(), new HashSet<PlannedTask>());
        for (var i = 0; i < choices.Count; i++)
        {
            var task = all.Find(t => t.Task.Key == choices[i].Key && t.OrganizationId == choices[i].OrganizationId)
                ?? throw new InvalidRequestException($"choices[{i}].key", $"任务 {choices[i].Key} 不在将要下达的任务中，请重新预览|That task is not among those to be given; look at the preview again");
            if (!decided.Add(task))
            {
                throw new InvalidRequestException($"choices[{i}].key", $"任务“{task.Task.Title}”重复调整|The task is chosen for twice");
            }

            Choose(task, choices[i], i, book, given, skipped);
        }

        if (proposal.Unplaced.FirstOrDefault(u => !decided.Contains(u)) is { } left)
        {
            throw new InvalidRequestException("choices", $"任务“{left.Task.Title}”（{left.Meant}）没有可承担的单位，请改派其他单位或略过|A task has no unit to take it on; give it to another or leave it out");
        }

        given.AddRange(proposal.Added.Where(a => !decided.Contains(a)).Select(a => new GivenTask(a, a.OrganizationId!.Value)));
        return new Placement(given, skipped);
    }

    private static void Choose(PlannedTask task, TaskChoice choice, int index, IOrganizationBook book, List<GivenTask> given, List<PlannedTask> skipped)
    {
        if (choice.Skip)
        {
            if (task.Task.Mandatory && task.CanBePlaced)
            {
                throw new InvalidRequestException($"choices[{index}].skip", $"“{task.Task.Title}”是必办任务，不能略过，可以改派|The task is mandatory; give it to another unit instead");
            }

            skipped.Add(task);
            return;
        }

        if (choice.InsteadId is not { } instead || book.Find(instead) is not { Dissolved: false })
        {
            throw new InvalidRequestException($"choices[{index}].insteadId", "请选择改派的单位，且该单位未撤销|Choose a unit that exists to take the task on");
        }

        given.Add(new GivenTask(task, instead));
    }
}

internal sealed record Placement(IReadOnlyList<GivenTask> Given, IReadOnlyList<PlannedTask> Skipped);

/// <param name="OrganizationId">Who gets it.</param>
internal sealed record GivenTask(PlannedTask Planned, Guid OrganizationId);
